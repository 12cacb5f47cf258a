using Npgsql;
using NpgsqlTypes;

namespace LearningCity.Benchmarks.Kernel;

internal static class SqlShortcuts
{
    extension(NpgsqlDataSource source)
    {
        public async Task<int> ExecuteAsync(string sql, params object[] values)
        {
            await using var command = source.CreateCommand(sql);
            Add(command, values);
            return await command.ExecuteNonQueryAsync();
        }

        public async Task<T> ScalarAsync<T>(string sql, params object[] values)
        {
            await using var command = source.CreateCommand(sql);
            Add(command, values);
            return (T)(await command.ExecuteScalarAsync())!;
        }

        public async Task<List<T>> ListAsync<T>(string sql, Func<NpgsqlDataReader, T> read, params object[] values)
        {
            await using var command = source.CreateCommand(sql);
            Add(command, values);
            await using var row = await command.ExecuteReaderAsync();
            var found = new List<T>();
            while (await row.ReadAsync())
            {
                found.Add(read(row));
            }

            return found;
        }

        /// <summary>Fills a table by COPY.</summary>
        /// <param name="columns">Each with its type, in the order of the values; null is written as NULL.</param>
        public async Task CopyAsync(string table, IReadOnlyList<(string Name, NpgsqlDbType Type)> columns, IEnumerable<object?[]> rows)
        {
            await using var connection = await source.OpenConnectionAsync();
            var names = string.Join(", ", columns.Select(column => column.Name));
            await using var import = await connection.BeginBinaryImportAsync($"copy {table} ({names}) from stdin (format binary)");
            foreach (var row in rows)
            {
                await import.StartRowAsync();
                for (var i = 0; i < row.Length; i++)
                {
                    await (row[i] is { } value ? import.WriteAsync(value, columns[i].Type) : import.WriteNullAsync());
                }
            }

            await import.CompleteAsync();
        }
    }

    public static void Add(NpgsqlCommand command, object[] values)
    {
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }
    }
}
