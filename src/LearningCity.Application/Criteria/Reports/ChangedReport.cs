using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>A report after a step.</summary>
/// <param name="Revision">For the next <c>If-Match</c>.</param>
/// <param name="IsLate">Sent after hạn nộp and before khoá.</param>
/// <param name="IsSignedByItsMaker">Một người lập và ký.</param>
public sealed record ChangedReport(ReportId Id, int Revision, ReportState State, bool IsLate, bool IsSignedByItsMaker)
{
    internal static ChangedReport Of(UnitReport report) =>
        new(report.Id, report.Revision, report.State, report.IsLate, report.IsSignedByItsMaker);
}
