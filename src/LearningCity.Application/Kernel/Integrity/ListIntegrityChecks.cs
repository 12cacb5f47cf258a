using MediatR;

namespace LearningCity.Application.Kernel;

/// <summary>Every integrity check with what its last run found, by module and name.</summary>
[Allow(Function.SeeJobs)]
public sealed record ListIntegrityChecks : IQuery<IReadOnlyList<CheckStanding>>;

/// <param name="Name">kebab-case; the screens have its words in every language.</param>
/// <param name="Module">To whom what it looks at belongs.</param>
/// <param name="CheckedAt">None: it has not been run yet.</param>
/// <param name="Found">How much breaks it.</param>
/// <param name="Fault">Why the last run could not tell.</param>
/// <param name="Since">The first of the runs that have found something without a break; none while all is well.</param>
public sealed record CheckStanding(
    string Name, string Module, IntegritySeverity Severity, DateTimeOffset? CheckedAt, long? Found, string? Fault, DateTimeOffset? Since);

internal sealed class ListIntegrityChecksHandler(IIntegrity integrity) : IRequestHandler<ListIntegrityChecks, IReadOnlyList<CheckStanding>>
{
    public Task<IReadOnlyList<CheckStanding>> Handle(ListIntegrityChecks query, CancellationToken ct) => integrity.ListAsync(ct);
}
