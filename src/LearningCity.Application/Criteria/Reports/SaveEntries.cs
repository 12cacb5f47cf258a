using LearningCity.Application.Evidence.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Writes answers of one report, all or none. Each names the revision it saw, so that nobody overwrites a colleague. What a crosswalk
/// says is asked in another open round is answered there too, where that report is a draft.</summary>
/// <param name="Reason">Needed from the office when it enters on behalf of a unit.</param>
[Allow(Function.EnterValues, Function.EnterOnBehalf)]
public sealed record SaveEntries(ReportId Report, IReadOnlyList<WantedEntry> Entries, string? Reason = null) : ICommand<SavedEntries>;

/// <param name="Carried">What became of the same answers in other rounds.</param>
public sealed record SavedEntries(ReportId Report, IReadOnlyList<SavedEntry> Entries, IReadOnlyList<CarriedEntry> Carried);

/// <param name="Revision">For the next change of this answer.</param>
/// <param name="Documents">Linked documents that prove the answer: not withdrawn, and of the kind and issuer the indicator requires.</param>
public sealed record SavedEntry(string Indicator, EntryId Id, int Revision, int Documents);

internal sealed class SaveEntriesHandler(
    EntryWork reports, EntryPapers papers, CrosswalkWork crosswalks, IUnitOfWork work, IAudit audit, ICaller caller)
    : IRequestHandler<SaveEntries, SavedEntries>
{
    public async Task<SavedEntries> Handle(SaveEntries command, CancellationToken ct)
    {
        var codes = command.Entries.Select(entry => entry.Indicator).ToList();
        if (codes.Count is 0 || codes.Distinct(StringComparer.Ordinal).Count() != codes.Count)
        {
            throw ReportEntryRules.Repeated();
        }

        var (step, reached) = await crosswalks.BeginAsync(command.Report, codes, command.Entries.SelectMany(entry => entry.Documents ?? []), ct);
        OnBehalf.RequireReason(caller, step.Report.Unit, command.Reason, audit);
        var written = new List<ReportEntry>(codes.Count);
        var linked = new List<(ReportEntry, PlanIndicator)>();
        foreach (var wanted in command.Entries)
        {
            var entry = reports.Write(step, wanted);
            written.Add(entry);
            if (wanted.Documents is { } documents)
            {
                await papers.LinkAsync(step, entry, documents, ct);
                linked.Add((entry, step.RequireAsked(wanted.Indicator)));
            }
        }

        await papers.CountAsync(linked, ct);
        var carried = await crosswalks.CarryAsync(step, reached, written, ct);
        await work.FlushAsync(ct);
        return new SavedEntries(
            step.Report.Id, [.. written.Select(entry => new SavedEntry(entry.Indicator, entry.Id, entry.Revision, entry.Documents))], carried);
    }
}
