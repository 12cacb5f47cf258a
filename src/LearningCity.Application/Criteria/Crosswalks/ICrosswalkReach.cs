using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>Finds where else answers of a report are asked: through crosswalks in force, in reports of the same unit in open rounds.</summary>
public interface ICrosswalkReach
{
    /// <param name="report">The report that is answered.</param>
    /// <param name="indicators">Codes of its indicators.</param>
    /// <param name="ct">Ends the question.</param>
    Task<IReadOnlyList<ReachedAnswer>> FindAsync(ReportId report, IReadOnlyCollection<string> indicators, CancellationToken ct);
}

/// <param name="Origin">Code of the indicator that was asked about.</param>
/// <param name="Report">Another report of the unit.</param>
/// <param name="Indicator">The indicator in that report.</param>
/// <param name="Path">The crosswalks from the one to the other, in order.</param>
public sealed record ReachedAnswer(string Origin, ReportId Report, string Indicator, IReadOnlyList<CrosswalkId> Path);
