using Npgsql;

namespace LearningCity.Api.Tests.Kernel;

internal static class SqlShortcuts
{
    extension(NpgsqlDataSource source)
    {
        public async Task ExecuteAsync(string sql)
        {
            await using var command = source.CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        }

        public async Task<T> ScalarAsync<T>(string sql)
        {
            await using var command = source.CreateCommand(sql);
            return (T)(await command.ExecuteScalarAsync())!;
        }
    }
}
