using MediatR;

namespace LearningCity.Application.Kernel;

/// <summary>One integrity check with the first things its last run found.</summary>
[Allow(Function.SeeJobs)]
public sealed record GetIntegrityCheck(string Check) : IQuery<CheckFindings>;

/// <param name="Findings">The first of them; how many there are says <c>Check.Found</c>.</param>
public sealed record CheckFindings(CheckStanding Check, IReadOnlyList<IntegrityFinding> Findings);

internal sealed class GetIntegrityCheckHandler(IIntegrity integrity) : IRequestHandler<GetIntegrityCheck, CheckFindings>
{
    public async Task<CheckFindings> Handle(GetIntegrityCheck query, CancellationToken ct) =>
        await integrity.FindAsync(query.Check, ct) ?? throw new NotFound();
}
