using LearningCity.Application.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>The JSON Schema of the set format.</summary>
[AllowAnyone]
public sealed record GetCriteriaSetSchema : IQuery<string>;

internal sealed class GetCriteriaSetSchemaHandler : IRequestHandler<GetCriteriaSetSchema, string>
{
    public Task<string> Handle(GetCriteriaSetSchema query, CancellationToken ct) => Task.FromResult(SetFile.Schema);
}
