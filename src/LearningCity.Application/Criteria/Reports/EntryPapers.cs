using LearningCity.Application.Evidence.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Counts for answers the papers that prove them.</summary>
[PerRequest]
internal sealed class EntryPapers(ISender modules)
{
    /// <summary>Whether a linked paper proves an answer of this indicator.</summary>
    public static bool Proves(LinkedDocument paper, PlanIndicator indicator) =>
        paper.Standing is DocumentStanding.Active && PaperCheck.Fits(indicator.Definition.Documents, paper.Kind, paper.Issuer);

    /// <summary>Links papers to an answer in place of those before.</summary>
    public Task LinkAsync(ReportStep step, ReportEntry entry, IReadOnlyList<DocumentId> papers, CancellationToken ct) => modules.Send(
        new LinkDocuments(
            EntryDocuments.Kind, entry.Id.Value, $"{step.Round.Title} – {entry.Indicator}", step.Round.Period.To.Year, step.Report.Unit, [], papers),
        ct);

    /// <summary>One question to the evidence library for all the answers.</summary>
    public async Task CountAsync(IReadOnlyCollection<(ReportEntry Entry, PlanIndicator Indicator)> answers, CancellationToken ct)
    {
        if (answers.Count is 0)
        {
            return;
        }

        var linked = (await modules.Send(new ListDocumentsOf(EntryDocuments.Kind, [.. answers.Select(answer => answer.Entry.Id.Value)]), ct))
            .ToDictionary(evidence => evidence.Target, evidence => evidence.Documents);
        foreach (var (entry, indicator) in answers)
        {
            entry.CountDocuments(linked.GetValueOrDefault(entry.Id.Value, []).Count(paper => Proves(paper, indicator)));
        }
    }
}

/// <summary>How the evidence library calls an answer.</summary>
internal static class EntryDocuments
{
    public const string Kind = "criteria-entry";
}
