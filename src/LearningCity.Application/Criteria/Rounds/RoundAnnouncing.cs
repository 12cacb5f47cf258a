using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Tells other systems what happened to a round or a report. Called after the flush, so that the revision told is the one that
/// stands. No account and no reason is told: both may name a person.</summary>
[PerRequest]
internal sealed class RoundAnnouncing(EventAnnouncing events, ISender modules)
{
    /// <summary>What happened to a round, to everybody who listens; nothing of a round that was not opened, which is the office's own matter.</summary>
    public Task TellAsync(EventType type, Round round, CancellationToken ct) =>
        round.IsBegun
            ? events.TellAsync(
                type, null, $"/api/v1/rounds/{round.Id.Value}", async () => await FactsAsync(round, round.Subject, round.Dates, null, null, ct), ct)
            : Task.CompletedTask;

    /// <summary>Gia hạn of one unit of a round.</summary>
    public Task TellAsync(EventType type, Round round, UnitId unit, CancellationToken ct) =>
        events.TellAsync(
            type, About(round, unit), $"/api/v1/rounds/{round.Id.Value}",
            async () => await FactsAsync(round, unit, round.DatesOf(unit), round.LastGoodDayOf(unit), null, ct), ct);

    /// <summary>What happened to a report, to those who listen to its unit or to one above it.</summary>
    /// <param name="type">What happened.</param>
    /// <param name="round">With the unit among its participants.</param>
    /// <param name="report">The report.</param>
    /// <param name="ct">Ends the work.</param>
    public Task TellAsync(EventType type, Round round, UnitReport report, CancellationToken ct) =>
        events.TellAsync(
            type, About(round, report.Unit), $"/api/v1/reports/{report.Id.Value}",
            async () => await FactsAsync(round, report.Unit, round.DatesOf(report.Unit), round.LastGoodDayOf(report.Unit), ReportFacts.Of(report), ct), ct);

    private static IReadOnlyCollection<UnitId> About(Round round, UnitId unit) =>
        [unit, .. round.Participants.Single(participant => participant.Unit == unit).Path];

    private async Task<RoundFacts> FactsAsync(
        Round round, UnitId unit, RoundDates dates, DateOnly? lastGoodDay, ReportFacts? report, CancellationToken ct)
    {
        var name = (await modules.Send(new ListUnitNames([unit], dates.CutOff), ct)).SingleOrDefault();
        return new RoundFacts(
            new RoundHead(
                round.Id, round.Title, round.Kind, round.State, round.Revision, dates.CutOff, lastGoodDay ?? dates.Due.LastGoodDay, round.LocksAt),
            new UnitHead(unit, name?.Code, name?.Name),
            report);
    }

    /// <summary>The form of the data in an event, version 1.</summary>
    private sealed record RoundFacts(RoundHead Round, UnitHead Unit, ReportFacts? Report);

    /// <param name="CutOff">Of the unit the event is about.</param>
    /// <param name="LastGoodDay">The same, its extension included.</param>
    private sealed record RoundHead(
        RoundId Id, string Title, RoundKind Kind, RoundState State, int Revision, DateOnly CutOff, DateOnly LastGoodDay, DateTimeOffset? LocksAt);

    /// <param name="Name">As of the cut-off.</param>
    private sealed record UnitHead(UnitId Id, string? Code, string? Name);

    private sealed record ReportFacts(ReportId Id, ReportState State, int Revision, bool IsLate)
    {
        public static ReportFacts Of(UnitReport report) => new(report.Id, report.State, report.Revision, report.IsLate);
    }
}
