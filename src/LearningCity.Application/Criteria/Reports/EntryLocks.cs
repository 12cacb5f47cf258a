using LearningCity.Application.Evidence.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Holds what changes when answers are entered.</summary>
/// <remarks>
/// In one order, whoever begins: reports by their ids, then the documents that are going to be linked, then the answers by theirs
/// (<see cref="EntriesOfIndicators"/>). Whoever withdraws a document holds it and then the answers it is linked to. So people wait for one another and
/// never in a circle.
/// </remarks>
[PerRequest]
internal sealed class EntryLocks(IRepository<UnitReport> reports, IRepository<ReportEntry> entries, ISender modules, ICaller caller)
{
    /// <summary>Holds the report against every step, every other one that is reached alone, and the documents against withdrawal.</summary>
    /// <param name="report">The report that is entered.</param>
    /// <param name="indicators">Codes of its indicators.</param>
    /// <param name="documents">Documents that are named; those that are carried along are found here.</param>
    /// <param name="reached">Where else the same is asked.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<IReadOnlyDictionary<ReportId, UnitReport>> HoldAsync(
        ReportId report, IReadOnlyCollection<string> indicators, IEnumerable<DocumentId> documents, IReadOnlyList<ReachedAnswer> reached, CancellationToken ct)
    {
        var held = new Dictionary<ReportId, UnitReport>();
        foreach (var next in reached.Select(answer => answer.Report).Append(report).Distinct().OrderBy(id => id.Value))
        {
            held[next] = await reports.GetAsync(next == report ? await OwnAsync(report, indicators, reached.Count > 0, ct) : new ReportAlone(next), ct);
        }

        var carried = reached.Count is 0 ? [] : await LinkedAsync(report, indicators, reached, ct);
        List<DocumentId> papers = [.. documents.Concat(carried).Distinct()];
        if (papers.Count > 0)
        {
            await modules.Send(new HoldDocuments(papers), ct);
        }

        return held;
    }

    /// <summary>Shared with others who enter while only answers change that exist. Whoever enters for the first time is written into the report, of two first
    /// answers to one indicator only one can stand, and what is carried to another report must not change on the way: then it is held alone.</summary>
    private async Task<Specification<UnitReport>> OwnAsync(ReportId id, IReadOnlyCollection<string> indicators, bool isCarried, CancellationToken ct)
    {
        var isShared = !isCarried && await reports.AnyAsync(new ReportEnteredBy(id, caller.Account), ct)
            && (await entries.ListAsync(new EntryIdsOfIndicators(id, indicators), ct)).Count == indicators.Count;
        var scope = caller.ScopeOf(Function.EnterValues).And(caller.ScopeOf(Function.EnterOnBehalf));
        return new ReportInScope(id, scope, isShared ? RowLock.Share : RowLock.Update);
    }

    /// <summary>Every document that is linked to an answer at either end; nobody else links any, for the reports are held alone.</summary>
    private async Task<IEnumerable<DocumentId>> LinkedAsync(
        ReportId report, IReadOnlyCollection<string> indicators, IReadOnlyList<ReachedAnswer> reached, CancellationToken ct)
    {
        List<EntryId> answers = [.. await entries.ListAsync(new EntryIdsOfIndicators(report, indicators), ct)];
        foreach (var others in reached.GroupBy(answer => answer.Report, answer => answer.Indicator))
        {
            answers.AddRange(await entries.ListAsync(new EntryIdsOfIndicators(others.Key, [.. others.Distinct()]), ct));
        }

        return (await modules.Send(new ListDocumentsOf(EntryDocuments.Kind, [.. answers.Select(entry => entry.Value)]), ct))
            .SelectMany(evidence => evidence.Documents, (_, document) => document.Id);
    }

    private sealed class ReportEnteredBy : Specification<UnitReport>
    {
        public ReportEnteredBy(ReportId id, AccountId account) =>
            Where(report => report.Id == id && report.Contributors.Contains(account));
    }

    private sealed class ReportAlone : Specification<UnitReport>
    {
        public ReportAlone(ReportId id)
        {
            Where(report => report.Id == id);
            ForUpdate();
        }
    }

    private sealed class EntryIdsOfIndicators : Specification<ReportEntry, EntryId>
    {
        public EntryIdsOfIndicators(ReportId report, IReadOnlyCollection<string> indicators)
        {
            Where(entry => entry.Report == report && indicators.Contains(entry.Indicator));
            Select(entry => entry.Id);
        }
    }
}
