using System.Collections.Concurrent;

namespace LearningCity.Api.Tests.Criteria.History;

/// <summary>Everything that was called, with the stretches of time in which something was certainly forbidden.</summary>
internal sealed record CallHistory(int Seed)
{
    private readonly ConcurrentDictionary<(Guid Account, Guid Unit), ConcurrentBag<Stretch>> rights = [];
    private readonly ConcurrentBag<Stretch> closed = [];
    private readonly ConcurrentBag<(Guid Account, Stretch Stretch)> absences = [];
    private readonly ConcurrentQueue<Strike> strikes = [];
    private long ticks;

    /// <summary>In the order of their answers.</summary>
    public ConcurrentQueue<HistoryCall> Calls { get; init; } = [];

    /// <summary>Where khoá was certainly in force.</summary>
    public IEnumerable<Stretch> Closed => closed;

    /// <summary>Where an account was certainly disabled.</summary>
    public IEnumerable<(Guid Account, Stretch Stretch)> Absences => absences;

    /// <summary>What was broken on purpose, in its order.</summary>
    public IReadOnlyCollection<Strike> Strikes => strikes;

    /// <summary>Questions that were answered with another status than what they ask for, a refusal, or 503.</summary>
    public ConcurrentQueue<string> Misread { get; } = [];

    /// <summary>What was asked while it was certainly forbidden, by khoá or of a disabled account.</summary>
    public int Forbidden => Calls.Count(call => closed.Any(stretch => stretch.Holds(call)) || absences.Any(one => one.Account == call.Account && one.Stretch.Holds(call)));

    public long Tick() => Interlocked.Increment(ref ticks);

    public void Close(Stretch stretch) => closed.Add(stretch);

    public void Forbid(Guid account, Stretch stretch) => absences.Add((account, stretch));

    public void Struck(Strike strike) => strikes.Enqueue(strike);

    /// <summary>Somebody whose rights end at the units that are allowed him.</summary>
    public void Allow(Guid account, Guid unit, Stretch stretch) => rights.GetOrAdd((account, unit), _ => []).Add(stretch);

    /// <summary>Whether the account could hold a right in the unit at some instant of the call; everywhere, for one that is tied to no unit.</summary>
    public bool MayHaveReached(HistoryCall call) =>
        rights.Keys.All(right => right.Account != call.Account)
        || (rights.TryGetValue((call.Account, call.Plan.Unit!.Value), out var stretches) && stretches.Any(stretch => stretch.Touches(call)));

    /// <summary>When the account could hold a right in the unit, and who asked for one: for whoever looks for what went wrong.</summary>
    public string RightsOf(HistoryCall call) =>
        $"allowed {string.Join(", ", rights.GetValueOrDefault((call.Account, call.Plan.Unit!.Value), []).Select(stretch => $"{stretch.From}-{stretch.To}"))}; asked {string.Join("; ", Calls.Where(other => other.Plan.Operation == "GiveGrant" && other.Plan.Target == call.Account))}";

    /// <summary>Calls that may be done or not, and were not asked again since with an answer.</summary>
    public IEnumerable<HistoryCall> Unanswered() => Calls.GroupBy(call => (call.Account, call.Plan)).SelectMany(calls => calls.Where(call =>
        call.Outcome is CallOutcome.Unknown && calls.All(other => other.Invoked <= call.Invoked || other.Outcome is CallOutcome.Unknown)));

    /// <summary>Whether something was done since, or may have been: one of its askings was left open, whatever was answered to the next.</summary>
    public bool MayBeDone(string operation, Guid target, long since) => Calls.Any(call =>
        call.Plan.Operation == operation && call.Plan.Target == target && call.Invoked >= since && (call.Outcome is not CallOutcome.Fail || call.IsUnderWay));

    /// <summary>Calls of one kind that were acknowledged and asked once only; without a key every one is another.</summary>
    public IEnumerable<HistoryCall> FirstAskings(string operation) => Calls.GroupBy(call => (call.Account, call.Plan.Key)).Where(calls => calls.Key.Key is null || calls.Count() == 1)
        .SelectMany(calls => calls).Where(call => call.IsOk && call.Plan.Operation == operation);

    public bool Acknowledged(string operation) => Calls.Any(call => call.IsOk && call.Plan.Operation == operation);

    public bool AcknowledgedAtOnce(string operation) => FirstAskings(operation).Any();

    /// <summary>How often each operation was acknowledged, refused and left open, and what was broken meanwhile.</summary>
    public string Summary() => $"seed {Seed}: {string.Join(", ", Calls.GroupBy(call => call.Plan.Operation).OrderBy(calls => calls.Key, StringComparer.Ordinal)
        .Select(calls => $"{calls.Key} {string.Join('/', Enum.GetValues<CallOutcome>().Select(outcome => calls.Count(call => call.Outcome == outcome)))}"))}; {string.Join(", ", strikes.CountBy(strike => strike.Fault).OrderBy(count => count.Key).Select(count => $"{count.Key} {count.Value}"))}";

    /// <summary>The last calls, for whoever looks for what went wrong.</summary>
    public string Tail(int calls) => $"seed {Seed}, {Calls.Count} calls, the last:\n{string.Join('\n', Calls.TakeLast(calls))}";
}

/// <summary>From one place in the order of all invocations and answers to another.</summary>
internal sealed record Stretch(long From, long To = long.MaxValue)
{
    public bool Holds(HistoryCall call) => call.Invoked >= From && call.Answered <= To;

    public bool Touches(HistoryCall call) => call.Invoked <= To && call.Answered >= From;
}
