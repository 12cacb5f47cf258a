namespace LearningCity.Api.Tests.Criteria.History;

/// <summary>
/// Holds what was called and answered against what the database says. Every finding is a sentence; none is what must be.
/// Of two transactions that change one aggregate the audit's numbers tell the order: each writes its row while it holds the aggregate.
/// </summary>
internal sealed class HistoryOracle(CallHistory history, HistoryRecords before, HistoryRecords after)
{
    private static readonly string[] EditsOfUnits =
        ["SaveEntries", "MarkReportReady", "TakeReportBack", "SendReport", "RecallReport", "ReturnReport", "ReopenReport"];

    /// <summary>What the driver says when a connection is lost or cannot be had.</summary>
    private static readonly string[] Lost =
        ["Exception while reading from stream", "Exception while writing to stream", "57P0", "likely due to a transient failure", "Failed to connect"];

    private readonly IReadOnlyList<AuditLine> audit = [.. after.Audit.Where(line => before.Audit.Count is 0 || line.Number > before.Audit[^1].Number)];

    public IReadOnlyList<string> Findings() =>
    [
        .. Unanswered(), .. Keys(), .. Revisions(), .. new ReportReplay(history, audit, before, after).Findings(),
        .. new EntryReplay(history, audit, after).Findings(), .. new StructureReplay(history, audit, after).Findings(), .. Rights(), .. Nights(),
    ];

    /// <summary>
    /// Who hung up, or asked while something was broken, has an answer once he asked again. Everybody else has one at once, except that a broken connection
    /// may fail whoever meets it next. To have none is 503, for reading too.
    /// </summary>
    private IEnumerable<string> Unanswered()
    {
        var open = history.Calls.Where(call => call is { Outcome: CallOutcome.Unknown, WasCut: false }).ToList();
        var late = open.Where(call => !history.Strikes.Any(strike => strike.Stretch.Touches(call))).ToList();
        return history.Unanswered().Select(call => $"no answer: {call}")
            .Concat(late.Count > history.Strikes.Sum(strike => strike.Connections) ? late.Select(call => $"no answer, and nothing was broken: {call}") : [])
            .Concat(open.Where(call => call.Status is not 503).Select(call => $"an answer of its own kind: {call}"))
            .Concat(history.Misread.Select(read => $"an answer of its own kind: {read}"));
    }

    /// <summary>What was acknowledged under a key was done in one transaction, what was refused left nothing, and the answer never changes.</summary>
    private IEnumerable<string> Keys()
    {
        var done = audit.Where(line => line is { Key: not null, Account: not null }).GroupBy(line => (line.Account!.Value, line.Key!))
            .ToDictionary(lines => lines.Key, lines => lines.Select(line => line.Transaction).Distinct().Count());
        var asked = history.Calls.Where(call => call.Plan.Key is not null).GroupBy(call => (call.Account, call.Plan.Key!)).ToList();
        foreach (var calls in asked)
        {
            var (isAcknowledged, effects) = (calls.Any(call => call.IsOk), done.GetValueOrDefault(calls.Key));
            var isAudited = calls.First().Plan.Operation is not "StartJobRun";
            if (effects > 1 || (isAudited && isAcknowledged != (effects == 1)) || isAcknowledged != after.Keys.Contains(calls.Key))
            {
                yield return $"{(isAcknowledged ? "acknowledged" : "refused")}, done {effects} times, key {(after.Keys.Contains(calls.Key) ? "kept" : "not kept")}: {calls.Last()}";
            }

            if (calls.Where(call => call.IsOk).Select(call => call.Answer).Distinct().Count() > 1)
            {
                yield return $"one key, several answers: {string.Join('\n', calls)}";
            }
        }

        foreach (var nobodys in done.Keys.Except(asked.Select(calls => calls.Key)))
        {
            yield return $"nobody asked for {nobodys}";
        }
    }

    /// <summary>Every change of an aggregate has one row, from the revision before to the next, up to the one that stands. What was imported begins with its first.</summary>
    private IEnumerable<string> Revisions()
    {
        var kinds = after.Revisions.Keys.Select(one => one.Kind).ToHashSet();
        var imported = after.Units.Where(unit => unit.IsImported).Select(unit => ("Unit", unit.Id)).ToHashSet();
        int Began((string Kind, Guid Id) one) => before.Revisions.GetValueOrDefault(one, imported.Contains(one) ? 1 : 0);
        foreach (var lines in audit.Where(line => line.After is not null && kinds.Contains(line.Kind)).GroupBy(line => (line.Kind, line.Object)))
        {
            if (!after.Revisions.TryGetValue(lines.Key, out var standing))
            {
                yield return $"audited, not there: {lines.Last()}";
                continue;
            }

            var revision = Began(lines.Key);
            foreach (var line in lines)
            {
                if (line.Before != revision || line.After != revision + 1)
                {
                    yield return $"revision {revision} is followed by {line}";
                }

                revision = line.After!.Value;
            }

            if (revision != standing)
            {
                yield return $"{lines.Key} stands at {standing}, audited up to {revision}";
            }
        }

        foreach (var (changed, revision) in after.Revisions.Where(one => one.Value != Began(one.Key)))
        {
            if (!audit.Any(line => (line.Kind, line.Object) == changed))
            {
                yield return $"{changed} stands at {revision} without a row in the audit";
            }
        }

        foreach (var lines in audit.GroupBy(line => (line.Transaction, line.Kind, line.Object)).Where(lines => lines.Count() > 1))
        {
            yield return $"{lines.Count()} rows of {lines.Key}";
        }
    }

    /// <summary>Nothing was accepted from somebody disabled or without a right there, and nothing of a unit after khoá.</summary>
    private IEnumerable<string> Rights()
    {
        var firsts = history.Calls.GroupBy(call => (call.Account, call.Plan.Key))
            .SelectMany(calls => calls.Key.Key is null ? calls : calls.Where(call => call.Outcome is not CallOutcome.Fail).Take(1))
            .Where(call => call.IsOk).ToList();
        foreach (var call in firsts)
        {
            if (history.Absences.Any(absence => absence.Account == call.Account && absence.Stretch.Holds(call)))
            {
                yield return $"accepted from a disabled account: {call}";
            }

            if (call.Plan.Unit is not null && !history.MayHaveReached(call))
            {
                yield return $"accepted from somebody without a right in the unit: {call}; {history.RightsOf(call)}";
            }

            if (EditsOfUnits.Contains(call.Plan.Operation) && history.Closed.Any(stretch => stretch.Holds(call)))
            {
                yield return $"accepted after khoá: {call}";
            }
        }
    }

    /// <summary>No run finds a score that is wrong, every run ends, and none fails but by what was broken.</summary>
    private IEnumerable<string> Nights()
    {
        var failed = after.Faults.Except(before.Faults).ToList();
        var broken = failed.Where(fault => Lost.Any(sign => fault.Contains(sign, StringComparison.Ordinal))).ToList();
        return after.Nights.Where(outcome => !outcome.EndsWith(" 0 khác biệt", StringComparison.Ordinal)).Select(outcome => $"a scoring run: {outcome}")
            .Concat(after.Unfinished.Select(run => $"nobody ends it: {run}"))
            .Concat((broken.Count <= history.Strikes.Count ? failed.Except(broken) : failed).Select(fault => $"a run failed: {fault}"));
    }
}
