using System.Globalization;
using System.Text.Json;
using LearningCity.Application.Kernel;

namespace LearningCity.Api.Tests.Criteria.History;

/// <summary>Every acknowledged answer stands in the audit at the revision that was answered, the last one stands in the table as it was sent, and its papers are counted.</summary>
internal sealed class EntryReplay(CallHistory history, IReadOnlyList<AuditLine> audit, HistoryRecords after)
{
    public IEnumerable<string> Findings()
    {
        var saves = history.Calls.Where(call => call.IsOk && call.Plan.Operation is "SaveEntries").DistinctBy(call => (call.Account, call.Plan.Key))
            .SelectMany(call => call.Json.GetProperty("entries").EnumerateArray(), (call, entry) => new Save(
                call, entry.GetProperty("indicator").GetString()!, entry.GetProperty("id").GetGuid(), entry.GetProperty("revision").GetInt32()))
            .ToLookup(save => save.Entry);
        var audited = audit.Where(line => line is { Kind: "ReportEntry", Action: "SaveEntries" }).ToLookup(line => line.Object);
        var stored = after.Entries.Select(entry => entry.Id).ToHashSet();
        return after.Entries.SelectMany(entry => Findings(entry, saves[entry.Id], audited[entry.Id]))
            .Concat(saves.Where(save => !stored.Contains(save.Key)).Select(save => $"acknowledged, not there: {save.First().Call}"));
    }

    private static IEnumerable<string> Findings(StoredEntry entry, IEnumerable<Save> acknowledged, IEnumerable<AuditLine> audited)
    {
        var saves = acknowledged.OrderBy(save => save.Revision).ToList();
        var lines = audited.Select(line => (line.After!.Value, line.Account!.Value, line.Key!)).Order().ToList();
        var told = saves.Select(save => (save.Revision, save.Call.Account, save.Call.Plan.Key!)).Order().ToList();
        if (!lines.SequenceEqual(told))
        {
            yield return $"entry {entry.Id}: audited and not acknowledged {string.Join(' ', lines.Except(told))}; acknowledged and not audited {string.Join(' ', told.Except(lines))}";
        }

        if (saves.Count > 0 && Sent(saves[^1]) is var (note, gap, figures) && (note != entry.Note || gap != entry.Gap || figures != Shown(entry.Figures)))
        {
            yield return $"entry {entry.Id} stands as {entry.Note} {entry.Gap} {Shown(entry.Figures)}, last acknowledged {note} {gap} {figures}";
        }

        if (entry.Documents != entry.Papers)
        {
            yield return $"entry {entry.Id} counts {entry.Documents} papers, {entry.Papers} are linked and in use";
        }
    }

    private static (string? Note, string? Gap, string Figures) Sent(Save save)
    {
        var body = JsonSerializer.SerializeToElement(save.Call.Plan.Body, WireFormat.Options);
        var entry = body.GetProperty("entries").EnumerateArray().First(one => one.GetProperty("indicator").GetString() == save.Indicator);
        decimal?[] figures = entry.TryGetProperty("figures", out var given)
            ? [given.GetProperty("numerator").GetDecimal(), given.GetProperty("denominator").GetDecimal()]
            : [];
        return (entry.GetProperty("note").GetString(), entry.TryGetProperty("gapReason", out var gap) ? gap.GetString() : null, Shown(figures));
    }

    private static string Shown(IEnumerable<decimal?> figures) =>
        string.Join(' ', figures.OfType<decimal>().Select(figure => figure.ToString("0.######", CultureInfo.InvariantCulture)));

    private sealed record Save(HistoryCall Call, string Indicator, Guid Entry, int Revision);
}
