using System.Text.Json;
using LearningCity.Application.Kernel;

namespace LearningCity.Api.Tests.Criteria.History;

/// <summary>
/// Edits that carry no key are in the audit at the revision that was answered, units are called and placed as the last of them says, what was imported
/// is there once, and the versions of a set count up without a gap.
/// </summary>
internal sealed class StructureReplay(CallHistory history, IReadOnlyList<AuditLine> audit, HistoryRecords after)
{
    public IEnumerable<string> Findings() => Edits().Concat(Standing()).Concat(Imported()).Concat(Versions());

    private IEnumerable<string> Edits()
    {
        var edits = history.Calls.Where(call => call.Plan.Method == HttpMethod.Put).ToList();
        var told = edits.Where(call => call.IsOk).Select(call => new Edit(call.Plan.Operation, call.Plan.Target, call.Account, RevisionOf(call))).ToList();
        var operations = edits.Select(call => call.Plan.Operation).ToHashSet();
        var audited = audit.Where(line => line.Key is null && operations.Contains(line.Action))
            .Select(line => new Edit(line.Action, line.Object, line.Account!.Value, line.After!.Value)).ToList();
        var open = edits.Where(call => call.Outcome is CallOutcome.Unknown).Select(call => new Edit(call.Plan.Operation, call.Plan.Target, call.Account, 0)).ToHashSet();
        return told.Except(audited).Select(edit => $"edit acknowledged, not in the audit: {edit}")
            .Concat(told.GroupBy(edit => edit).Where(edits => edits.Count() > 1).Select(edits => $"one revision, several edits: {edits.Key}"))
            .Concat(audited.Except(told).Where(edit => !open.Contains(edit with { Revision = 0 })).Select(edit => $"an edit nobody asked for: {edit}"));
    }

    private IEnumerable<string> Standing()
    {
        var calls = history.Calls.Where(call => call.IsOk && call.Plan.Operation is "RenameUnit" or "MoveUnit").ToLookup(call => (call.Plan.Operation, call.Plan.Target));
        foreach (var unit in after.Units)
        {
            if (Last("RenameUnit", unit) is { } renamed && renamed.GetProperty("officialName").GetString() is var name && name != unit.Name)
            {
                yield return $"unit {unit.Code} is called {unit.Name}, last acknowledged {name}";
            }

            if (Last("MoveUnit", unit) is { } moved && moved.GetProperty("parent").GetGuid() is var parent && parent != unit.Parent)
            {
                yield return $"unit {unit.Code} stands under {unit.Parent}, last acknowledged {parent}";
            }
        }

        // Whoever had no answer may have come after whoever had one: then there is nothing to compare.
        JsonElement? Last(string operation, StoredUnit unit) =>
            audit.LastOrDefault(line => line.Action == operation && line.Object == unit.Id) is { } line
            && calls[(operation, unit.Id)].FirstOrDefault(call => RevisionOf(call) == line.After) is { } call
                ? JsonSerializer.SerializeToElement(call.Plan.Body, WireFormat.Options)
                : null;
    }

    private IEnumerable<string> Imported()
    {
        var wanted = history.Calls.Where(call => call.IsOk && call.Plan.Operation is "ImportUnits").Select(call => StructureEdits.CodeOf(call.Plan.Key!)).Distinct().ToList();
        var there = after.Units.Where(unit => unit.IsImported).Select(unit => unit.Code).ToList();
        return wanted.Except(there).Select(code => $"imported, not there: {code}").Concat(there.Except(wanted).Select(code => $"there, not imported: {code}"));
    }

    private IEnumerable<string> Versions() => after.Versions.GroupBy(version => version.Code)
        .Where(versions => !versions.Select(version => version.Version).Order().SequenceEqual(Enumerable.Range(1, versions.Count())))
        .Select(versions => $"the versions of {versions.Key} are {string.Join(' ', versions.Select(version => version.Version).Order())}");

    private static int RevisionOf(HistoryCall call) => call.Json.GetProperty("revision").GetInt32();

    private sealed record Edit(string Operation, Guid Target, Guid Account, int Revision);
}
