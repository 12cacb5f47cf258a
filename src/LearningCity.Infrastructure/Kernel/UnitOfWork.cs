using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Runs a command in one transaction: flushes what was done, counts revisions, writes the audit, commits.</summary>
internal sealed class UnitOfWork(
    LearningCityContext context, Sql sql, AuditTrail audit, JobRunFence fence, ILogger<UnitOfWork> log) : IUnitOfWork
{
    private const int MostAttempts = 3;

    private readonly HashSet<AggregateRoot> raised = [];
    private readonly List<Func<CancellationToken, Task>> afterwards = [];
    private CommandInfo? ongoing;

    public bool IsOngoing => ongoing is not null;

    public async Task<T> RunAsync<T>(CommandInfo command, Func<Task<T>> work, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var answer = await RunOnceAsync(command, work, ct);
                await RunAfterwardsAsync(command);
                return answer;
            }
            catch (Exception failure) when (attempt < MostAttempts && IsTransient(failure))
            {
                log.LogWarning("{Command} met {SqlState}; attempt {Attempt}", command.Name, SqlState(failure), attempt);
                await Task.Delay(Random.Shared.Next(10, 60) * attempt, ct);
            }
        }
    }

    public async Task FlushAsync(CancellationToken ct)
    {
        context.ChangeTracker.DetectChanges();
        if (!context.ChangeTracker.HasChanges())
        {
            return;
        }

        var changes = AggregateChanges.Of(context);
        audit.Note(changes);
        changes.RaiseRevisions(raised);
        try
        {
            await context.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new StaleRevision(null, null);
        }
        catch (DbUpdateException failure) when (UniqueRules.Explain(context.Model, failure) is { } refusal)
        {
            throw refusal;
        }
    }

    public void AfterCommit(Func<CancellationToken, Task> work) => afterwards.Add(work);

    /// <summary>The command is done whatever happens here, so nothing here can refuse it or be called off with it.</summary>
    private async Task RunAfterwardsAsync(CommandInfo command)
    {
        foreach (var work in afterwards.ToArray())
        {
            try
            {
                await work(CancellationToken.None);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                log.LogError(failure, "What follows {Command} failed", command.Name);
            }
        }

        afterwards.Clear();
    }

    private async Task<T> RunOnceAsync<T>(CommandInfo command, Func<Task<T>> work, CancellationToken ct)
    {
        context.ChangeTracker.Clear();
        raised.Clear();
        afterwards.Clear();
        audit.Clear();
        sql.ForgetDeferred();
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        ongoing = command;
        try
        {
            if (command.IsBulk)
            {
                await context.Database.ExecuteSqlAsync($"set local statement_timeout = 0", ct);
            }

            var answer = await work();
            await FlushAsync(ct);
            audit.Write(sql, command);
            await sql.ExecuteDeferredAsync(ct);
            await fence.EnsureHeldAsync(context, ct);
            await transaction.CommitAsync(ct);
            return answer;
        }
        finally
        {
            ongoing = null;
        }
    }

    private static bool IsTransient(Exception failure) => StorageFailures.IsWorthRepeating(failure) || StorageFailures.IsGuarded(failure);

    private static string? SqlState(Exception failure) => StorageFailures.SqlState(failure);
}
