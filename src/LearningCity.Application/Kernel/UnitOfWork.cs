namespace LearningCity.Application.Kernel;

/// <summary>One command = one transaction, together with the commands it sends on and its audit rows.</summary>
public interface IUnitOfWork
{
    /// <summary>A command is under way.</summary>
    bool IsOngoing { get; }

    /// <summary>Runs <paramref name="work"/> in a transaction, saves and commits. A serialisation failure or deadlock
    /// runs the whole of it again, at most three times.</summary>
    Task<T> RunAsync<T>(CommandInfo command, Func<Task<T>> work, CancellationToken ct);

    /// <summary>Makes what was done so far readable inside the transaction.</summary>
    Task FlushAsync(CancellationToken ct);

    /// <summary>Runs <paramref name="work"/> once the transaction has committed, and never when it did not. A process that
    /// dies in between leaves it undone and a failure is only logged, so a job must be able to make up for it.</summary>
    void AfterCommit(Func<CancellationToken, Task> work);
}

/// <param name="Name">The type name of the command: the action in the audit.</param>
/// <param name="Module">The module it belongs to.</param>
/// <param name="IsBulk">Runs without the statement time limit.</param>
public sealed record CommandInfo(string Name, string Module, bool IsBulk);

/// <summary>What a command adds to its audit rows.</summary>
public interface IAudit
{
    /// <summary>Why the command was given; written to every row of this transaction.</summary>
    void Because(string reason);

    /// <summary>One row for a bulk command in place of one per aggregate, or for what is no aggregate.</summary>
    /// <param name="kind">The kind of object, as an aggregate's type name.</param>
    /// <param name="id">The object the bulk belongs to.</param>
    /// <param name="facts">Counts and names; serialised.</param>
    /// <param name="hash">SHA-256, lower-case hex, of what was written; none where the facts are all of it.</param>
    void Summary(string kind, Guid id, object facts, string? hash);
}

/// <summary>What the outside said about the present request.</summary>
public interface IRequestFacts
{
    /// <summary>The <c>Idempotency-Key</c>, if any.</summary>
    string? Key { get; }

    /// <summary>Ties the request to its log lines.</summary>
    string? Trace { get; }

    /// <summary>The client's address as the trusted proxy or the connection tells it.</summary>
    string? Address { get; }
}

/// <summary>Keys of commands that were carried out, with their answers; kept in the command's own transaction.</summary>
public interface IIdempotencyKeys
{
    /// <summary>Claims the key, or returns the stored answer of the same request.</summary>
    /// <returns>The stored answer (JSON), or null when the key is new and now claimed.</returns>
    /// <exception cref="Domain.Kernel.RuleViolated">The key was used for another request.</exception>
    /// <exception cref="Domain.Kernel.StateConflict">The same request is still under way.</exception>
    Task<string?> ClaimAsync(string key, string request, string hash, CancellationToken ct);

    /// <summary>Keeps the answer (JSON) under a key that was claimed; it is written with the end of the command.</summary>
    void Store(string key, string answer);

    /// <returns>How many keys claimed before <paramref name="before"/> there were.</returns>
    Task<int> ForgetAsync(DateTimeOffset before, CancellationToken ct);
}
