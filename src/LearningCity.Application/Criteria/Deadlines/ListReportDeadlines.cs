using LearningCity.Application.Criteria.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Reads the dates and states of reports for their deadlines.</summary>
public interface IReportDeadlines
{
    /// <summary>Reports of opened rounds whose last good day, or whose last day before khoá, lies between two days. One statement.</summary>
    /// <param name="holds">Shares the rows of the reports until the transaction ends, so that none is sent meanwhile.</param>
    Task<IReadOnlyList<OwedReport>> ListAsync(DateOnly from, DateOnly to, IReadOnlyList<UnitId> units, bool holds, CancellationToken ct);
}

/// <param name="Above">Its ancestors at chốt số liệu, from the root down.</param>
/// <param name="Due">The last good day without an extension.</param>
public sealed record OwedReport(
    ReportId Report, RoundId Round, string RoundTitle, DateTimeOffset OpenedAt, DateTimeOffset LocksAt, bool IsOpen, UnitId Unit, IReadOnlyList<UnitId> Above,
    DateOnly Due, DateOnly? ExtendedUntil, string? ExtensionReason, ReportState State, DateTimeOffset? SentAt);

internal sealed class ListReportDeadlinesHandler(IReportDeadlines reports, TimeProvider time) : IRequestHandler<ListReportDeadlines, IReadOnlyList<Deadline>>
{
    public async Task<IReadOnlyList<Deadline>> Handle(ListReportDeadlines query, CancellationToken ct)
    {
        var now = time.Now();
        var owed = await reports.ListAsync(query.From, query.To, query.Units, query.Holds, ct);
        return [.. owed.SelectMany(report => DeadlinesOf(report, now)).Where(deadline => query.From <= deadline.LastGoodDay && deadline.LastGoodDay <= query.To)];
    }

    private static IEnumerable<Deadline> DeadlinesOf(OwedReport report, DateTimeOffset now)
    {
        var lastGoodDay = report.ExtendedUntil > report.Due ? report.ExtendedUntil.Value : report.Due;
        var state = report.State is not (ReportState.Draft or ReportState.Ready) ? DeadlineState.Done
            : report.IsOpen && now < report.LocksAt ? DeadlineState.Open : DeadlineState.Lapsed;
        var due = new Deadline(
            ListReportDeadlines.Report, report.Round.Value, report.Unit, report.Above, report.RoundTitle, report.OpenedAt.CityDay(), report.Due, lastGoodDay,
            report.ExtensionReason, report.LocksAt, state, report.State is ReportState.Ready ? DeadlineTurn.Head : DeadlineTurn.Reporter,
            state is DeadlineState.Done ? report.SentAt : null, $"/reports/{report.Report.Value}");
        yield return due;

        // Khoá is a deadline of its own only for what comes after hạn nộp.
        var lastDay = report.LocksAt.AddTicks(-1).CityDay();
        var isInTime = report.SentAt is { } sent && sent.CityDay() <= lastGoodDay && state is DeadlineState.Done;
        if (lastDay > lastGoodDay && !isInTime)
        {
            yield return due with { Kind = ListReportDeadlines.ReportLock, OpenedOn = lastGoodDay.AddDays(1), Due = lastDay, LastGoodDay = lastDay, ExtensionReason = null };
        }
    }
}
