using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Checks a frozen result now: its hash, and every score computed again from what is frozen.</summary>
/// <param name="Number">Of the result in its round.</param>
[Allow(Function.VerifyResults)]
public sealed record GetFrozenResultCheck(RoundId Round, int Number) : IQuery<ResultCheck>;

internal sealed class GetFrozenResultCheckHandler(IFrozenResults frozen, ResultChecking checking) : IRequestHandler<GetFrozenResultCheck, ResultCheck>
{
    public async Task<ResultCheck> Handle(GetFrozenResultCheck query, CancellationToken ct) =>
        await checking.CheckAsync(await frozen.FindAsync(query.Round, query.Number, ct) ?? throw new NotFound(), ct);
}
