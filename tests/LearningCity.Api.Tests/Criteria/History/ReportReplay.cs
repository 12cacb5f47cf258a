namespace LearningCity.Api.Tests.Criteria.History;

/// <summary>Plays the audit of every report through the states it may take, and compares where it ends, and what was acknowledged on the way.</summary>
internal sealed class ReportReplay(CallHistory history, IReadOnlyList<AuditLine> audit, HistoryRecords before, HistoryRecords after)
{
    private static readonly Dictionary<string, (string From, string To)> Steps = new()
    {
        ["MarkReportReady"] = ("Draft", "Ready"), ["TakeReportBack"] = ("Ready", "Draft"), ["SendReport"] = ("Ready", "Sent"), ["RecallReport"] = ("Sent", "Draft"),
        ["BeginReview"] = ("Sent", "InReview"), ["ReturnReport"] = ("InReview", "Draft"), ["AcceptReport"] = ("InReview", "Accepted"), ["ReopenReport"] = ("Accepted", "Draft"),
    };

    private static readonly string[] Judging = ["BeginReview", "ReturnReport", "AcceptReport"];

    private static readonly string[] TakingPart = ["SaveEntries", "MarkReportReady", "SendReport"];

    public IEnumerable<string> Findings() => after.Reports.SelectMany(Findings).Concat(Acknowledged());

    private IEnumerable<string> Findings(StoredReport report)
    {
        var began = before.Reports.First(one => one.Id == report.Id);
        var (state, sendings, tookPart) = (began.State, began.Sendings, new HashSet<Guid>());
        var entries = after.Entries.Where(entry => entry.Report == report.Id).Select(entry => entry.Id).ToHashSet();
        var steps = new HashSet<long>();
        foreach (var line in audit.Where(line => line.Object == report.Id || (line.Kind is "ReportEntry" && entries.Contains(line.Object))))
        {
            if (line.Action is "SaveEntries" && state is not "Draft")
            {
                yield return $"entered while {state}: {line}";
            }

            if (Judging.Contains(line.Action) && tookPart.Contains(line.Account!.Value))
            {
                yield return $"judged by somebody who took part: {line}";
            }

            if (TakingPart.Contains(line.Action))
            {
                tookPart.Add(line.Account!.Value);
            }

            if (!Steps.TryGetValue(line.Action, out var step) || !steps.Add(line.Transaction))
            {
                continue;
            }

            if (state != step.From)
            {
                yield return $"from {state}: {line}";
            }

            state = step.To;
            sendings += line.Action is "SendReport" ? 1 : 0;
        }

        if ((state, sendings) != (report.State, report.Sendings))
        {
            yield return $"report {report.Id} is {report.State} after {report.Sendings} sendings, replayed {state} after {sendings}";
        }
    }

    /// <summary>Every acknowledged step stands in the audit at the revision that was answered, and no two at the same.</summary>
    private IEnumerable<string> Acknowledged()
    {
        var audited = audit.Where(line => line.Kind is "UnitReport" && Steps.ContainsKey(line.Action)).ToLookup(line => (line.Object, line.After));
        var steps = history.Calls.Where(call => call.IsOk && Steps.ContainsKey(call.Plan.Operation)).DistinctBy(call => (call.Account, call.Plan.Key)).ToList();
        foreach (var call in steps)
        {
            var (revision, state) = (call.Json.GetProperty("revision").GetInt32(), call.Json.GetProperty("state").GetString()!);
            if (!audited[(call.Plan.Target, revision)].Any(line => line.Key == call.Plan.Key && line.Account == call.Account && line.Action == call.Plan.Operation)
                || !state.Replace("-", "", StringComparison.Ordinal).Equals(Steps[call.Plan.Operation].To, StringComparison.OrdinalIgnoreCase))
            {
                yield return $"acknowledged, not in the audit: {call}";
            }
        }

        foreach (var twice in steps.GroupBy(call => (call.Plan.Target, call.Json.GetProperty("revision").GetInt32())).Where(calls => calls.Count() > 1))
        {
            yield return $"one revision, several steps: {string.Join('\n', twice)}";
        }

        var sent = steps.Where(call => call.Plan.Operation is "SendReport").ToLookup(call => call.Plan.Target);
        foreach (var report in after.Reports)
        {
            var (acknowledged, stands) = (sent[report.Id].Count(), report.Sendings - before.Reports.First(one => one.Id == report.Id).Sendings);
            if (acknowledged != stands)
            {
                yield return $"report {report.Id}: {acknowledged} sendings acknowledged, {stands} stored";
            }
        }
    }
}
