using System.Text.Json;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Criteria.History;

/// <summary>A call as somebody means to make it, so that the very same can be made again.</summary>
/// <param name="Operation">Name of the command.</param>
/// <param name="Target">The report, round, document or account it is about.</param>
/// <param name="Unit">The unit whose report it is; none: nothing of a unit.</param>
internal sealed record PlannedCall(string Operation, HttpMethod Method, string Path, Guid Target, Guid? Unit, object? Body, string? Key, int? Seen);

/// <summary>A paper to be uploaded.</summary>
internal sealed record Paper(UnitId Unit, byte[] Bytes);

internal enum CallOutcome
{
    Ok,
    Fail,

    /// <summary>Cut, or an answer of the 500s: it may be done or not.</summary>
    Unknown,
}

/// <summary>What was asked and what was answered. The instants are places in the one order of all invocations and answers.</summary>
internal sealed record HistoryCall(int Editor, Guid Account, PlannedCall Plan, long Invoked)
{
    public long Answered { get; init; }

    /// <summary>The instance of the product that was asked.</summary>
    public int Instance { get; init; }

    /// <summary>HTTP status; 0: no answer.</summary>
    public int Status { get; init; }

    public string Answer { get; init; } = "";

    /// <summary>The caller hung up on purpose.</summary>
    public bool WasCut { get; init; }

    public CallOutcome Outcome => Status switch
    {
        0 or >= 500 => CallOutcome.Unknown,
        >= 200 and < 300 => CallOutcome.Ok,
        _ => CallOutcome.Fail,
    };

    public bool IsOk => Outcome is CallOutcome.Ok;

    /// <summary>The same call is still at work: what comes of it is told to whoever asks again.</summary>
    public bool IsUnderWay => Status is 409 && Answer.Contains("\"kernel.in-progress\"", StringComparison.Ordinal);

    public JsonElement Json => JsonDocument.Parse(Answer).RootElement;

    public override string ToString() =>
        $"{Invoked}-{Answered} editor {Editor} at {Instance}: {Plan.Operation} {Plan.Target} seen {Plan.Seen} key {Plan.Key} -> {(WasCut ? "cut " : "")}{Status} {(Answer.Length > 200 ? Answer[..200] : Answer)}";
}
