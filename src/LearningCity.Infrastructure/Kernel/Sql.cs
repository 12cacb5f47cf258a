using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Bulk SQL of a module on its own schema, inside the transaction of the present command if there is one.</summary>
internal sealed class Sql(LearningCityContext context)
{
    private readonly List<NpgsqlBatchCommand> deferred = [];

    private NpgsqlTransaction? Transaction => (NpgsqlTransaction?)context.Database.CurrentTransaction?.GetDbTransaction();

    /// <summary>Where rows of a kind that the model knows are kept, for the kernel, which is at home in no schema of a module.</summary>
    public string TableOf<T>() => new RecordedTable(context.Model.FindEntityType(typeof(T))!).Name;

    /// <summary>The open connection, for COPY; what was deferred stands.</summary>
    public async Task<NpgsqlConnection> ConnectionAsync(CancellationToken ct)
    {
        await ExecuteDeferredAsync(ct);
        return await OpenAsync(ct);
    }

    /// <summary>Lets several reads outside a command see one state of the database, until it is disposed; within a command each sees what was committed before it.</summary>
    public async Task<IAsyncDisposable?> OneViewAsync(CancellationToken ct) =>
        Transaction is null ? await context.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct) : null;

    public async Task<int> ExecuteAsync(string text, CancellationToken ct, params NpgsqlParameter[] parameters)
    {
        await using var command = await CommandAsync(text, parameters, ct);
        return await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>The same between two settings of the transaction, all sent at once.</summary>
    /// <returns>How many rows the statement itself changed.</returns>
    public async Task<int> ExecuteAsync(string text, string before, string afterwards, CancellationToken ct, params NpgsqlParameter[] parameters)
    {
        await using var batch = new NpgsqlBatch(await ConnectionAsync(ct), Transaction);
        var statement = new NpgsqlBatchCommand(text);
        statement.Parameters.AddRange(parameters);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(before));
        batch.BatchCommands.Add(statement);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(afterwards));
        await batch.ExecuteNonQueryAsync(ct);
        return (int)statement.Rows;
    }

    /// <summary>A statement of fixed text that nobody in the command waits for: it goes with the others of its kind when the command ends, or before the next
    /// statement that is sent from here. A query of the model does not see it.</summary>
    public void Defer(string text, params NpgsqlParameter[] parameters)
    {
        var statement = new NpgsqlBatchCommand(text);
        statement.Parameters.AddRange(parameters);
        deferred.Add(statement);
    }

    /// <summary>Of an attempt that is made anew.</summary>
    public void ForgetDeferred() => deferred.Clear();

    public async Task ExecuteDeferredAsync(CancellationToken ct)
    {
        if (deferred.Count == 0)
        {
            return;
        }

        await using var batch = new NpgsqlBatch(await OpenAsync(ct), Transaction);
        deferred.ForEach(batch.BatchCommands.Add);
        deferred.Clear();
        await HotStatements.PrepareAsync(batch, ct);
        await batch.ExecuteNonQueryAsync(ct);
    }

    /// <summary>One of several.</summary>
    /// <param name="values">Of its parameters, in their order.</param>
    public static NpgsqlBatchCommand Statement(string text, params object[] values)
    {
        var statement = new NpgsqlBatchCommand(text);
        foreach (var value in values)
        {
            statement.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return statement;
    }

    /// <summary>Several statements in one journey; each sees what was committed before it, and what it waited for.</summary>
    /// <param name="read">Reads the rows of the first, and goes on to those of the next by itself.</param>
    public async Task<T> ReadAsync<T>(IEnumerable<NpgsqlBatchCommand> statements, Func<NpgsqlDataReader, Task<T>> read, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(await ConnectionAsync(ct), Transaction);
        foreach (var statement in statements)
        {
            batch.BatchCommands.Add(statement);
        }

        await HotStatements.PrepareAsync(batch, ct);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        return await read(reader);
    }

    /// <summary>All rows of a query, each read by <paramref name="read"/>.</summary>
    public async Task<List<T>> QueryAsync<T>(string text, Func<NpgsqlDataReader, T> read, CancellationToken ct, params NpgsqlParameter[] parameters)
    {
        await using var command = await CommandAsync(text, parameters, ct);
        await HotStatements.PrepareAsync(command, ct);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<T>();
        while (await reader.ReadAsync(ct))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken ct)
    {
        var connection = (NpgsqlConnection)context.Database.GetDbConnection();
        if (connection.State is not System.Data.ConnectionState.Open)
        {
            await context.Database.OpenConnectionAsync(ct);
        }

        return connection;
    }

    private async Task<NpgsqlCommand> CommandAsync(string text, NpgsqlParameter[] parameters, CancellationToken ct)
    {
        var connection = await ConnectionAsync(ct);
        var command = new NpgsqlCommand(text, connection, Transaction);
        command.Parameters.AddRange(parameters);
        return command;
    }
}
