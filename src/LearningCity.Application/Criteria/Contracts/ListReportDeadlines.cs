using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria.Contracts;

/// <summary>Until when the units of opened rounds have to send their reports: hạn nộp, and once it is over khoá.</summary>
public sealed record ListReportDeadlines : IDeadlineQuery
{
    /// <summary>Hạn nộp, extension included.</summary>
    public const string Report = "report";

    /// <summary>Khoá: the last day on which a late report is still taken.</summary>
    public const string ReportLock = "report-lock";

    public static IReadOnlyList<DeadlineKind> Kinds { get; } =
    [
        new(Report, "Nộp báo cáo", "Send the report"),
        new(ReportLock, "Nộp báo cáo trước khi khoá", "Send the report before it locks"),
    ];

    public DateOnly From { get; init; }

    public DateOnly To { get; init; }

    public IReadOnlyList<UnitId> Units { get; init; } = [];

    public bool Holds { get; init; }
}
