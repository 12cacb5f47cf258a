using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Bulk SQL of a module on its own schema, inside the transaction of the present command if there is one.</summary>
internal sealed class Sql(LearningCityContext context)
{
    private NpgsqlTransaction? Transaction => (NpgsqlTransaction?)context.Database.CurrentTransaction?.GetDbTransaction();

    /// <summary>The open connection, for COPY.</summary>
    public async Task<NpgsqlConnection> ConnectionAsync(CancellationToken ct)
    {
        var connection = (NpgsqlConnection)context.Database.GetDbConnection();
        if (connection.State is not System.Data.ConnectionState.Open)
        {
            await context.Database.OpenConnectionAsync(ct);
        }

        return connection;
    }

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

    /// <summary>All rows of a query, each read by <paramref name="read"/>.</summary>
    public async Task<List<T>> QueryAsync<T>(string text, Func<NpgsqlDataReader, T> read, CancellationToken ct, params NpgsqlParameter[] parameters)
    {
        await using var command = await CommandAsync(text, parameters, ct);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<T>();
        while (await reader.ReadAsync(ct))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private async Task<NpgsqlCommand> CommandAsync(string text, NpgsqlParameter[] parameters, CancellationToken ct)
    {
        var connection = await ConnectionAsync(ct);
        var command = new NpgsqlCommand(text, connection, Transaction);
        command.Parameters.AddRange(parameters);
        return command;
    }
}
