using LearningCity.Application.Evidence.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Takes over the answer that the unit gave to the same question in another round, documents too; from then on it follows that one.</summary>
/// <param name="Seen">The revision of the answer the caller read; 0 where there was none.</param>
/// <param name="From">The report to take it from; needed where several have an answer.</param>
/// <param name="Reason">Needed from the office when it enters on behalf of a unit.</param>
[Allow(Function.EnterValues, Function.EnterOnBehalf)]
public sealed record JoinEntry(ReportId Report, string Indicator, int Seen, ReportId? From = null, string? Reason = null) : ICommand<SavedEntry>;

internal sealed class JoinEntryHandler(
    CrosswalkWork crosswalks, CrosswalkPaths paths, EntryWork reports, EntryPapers papers, IUnitOfWork work, IAudit audit,
    ICaller caller)
    : IRequestHandler<JoinEntry, SavedEntry>
{
    public async Task<SavedEntry> Handle(JoinEntry command, CancellationToken ct)
    {
        var (step, reached) = await crosswalks.BeginAsync(command.Report, [command.Indicator], [], ct);
        OnBehalf.RequireReason(caller, step.Report.Unit, command.Reason, audit);
        var indicator = step.RequireAsked(command.Indicator);
        var entry = step.EntryAsSeen(indicator, command.Seen);
        if (step.Supplied.GetValueOrDefault(indicator.Code) is { Release: null } supplied)
        {
            throw SuppliedValueRules.Locked(indicator.Code, supplied.Source);
        }

        var (source, set, path) = await SourceAsync(command, reached, ct);
        var values = await paths.CarryAsync(
            new CrosswalkSide(set, source.Indicator), [.. path.Reverse()], source.Values, entry?.Values ?? ReportedValues.Empty, ct);
        if (entry is not null && source.TakenFrom == entry.Id)
        {
            source.StandAlone();
        }

        entry = reports.Follow(step, indicator, entry, source, values);
        var documents = await crosswalks.DocumentsAsync([source], ct);
        await papers.LinkAsync(step, entry, documents.GetValueOrDefault(source.Id.Value, []), ct);
        await papers.CountAsync([(entry, indicator)], ct);
        await work.FlushAsync(ct);
        return new SavedEntry(entry.Indicator, entry.Id, entry.Revision, entry.Documents);
    }

    private async Task<(ReportEntry Source, CriteriaSetId Set, IReadOnlyList<CrosswalkId> Path)> SourceAsync(
        JoinEntry command, IReadOnlyList<ReachedAnswer> reached, CancellationToken ct)
    {
        var found = new List<(ReportEntry Source, CriteriaSetId Set, IReadOnlyList<CrosswalkId> Path)>();
        foreach (var answer in reached.Where(answer => command.From is null || answer.Report == command.From))
        {
            var other = await crosswalks.StepAsync(answer.Report, [answer.Indicator], ct);
            found.AddRange(other.Entries.Where(entry => entry.IsAnswered).Select(entry => (entry, other.Round.Set, answer.Path)));
        }

        return found switch
        {
            [] => throw CrosswalkRules.NothingToJoin(command.Indicator),
            [var only] => only,
            _ => throw CrosswalkRules.JoinUnclear(command.Indicator),
        };
    }
}
