using LearningCity.Application.Access.Contracts;
using LearningCity.Application.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

internal sealed class RecordRefusedTokenHandler(ITokenRecognition tokens, IRequestFacts facts, TimeProvider time) : IRequestHandler<RecordRefusedToken, Done>
{
    public async Task<Done> Handle(RecordRefusedToken request, CancellationToken ct)
    {
        await tokens.FailAsync(facts.Address ?? "", time.Now(), ct);
        return default;
    }
}
