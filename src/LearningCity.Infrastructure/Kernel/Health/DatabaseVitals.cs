using LearningCity.Application.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Asks the database for its clock and its size, on a connection that stands before the clock is looked at.</summary>
internal sealed class DatabaseVitals(NpgsqlDataSource database, TimeProvider time) : IDatabaseVitals
{
    public async Task<TimeSpan> MeasureSkewAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var command = new NpgsqlCommand("select clock_timestamp()", connection) { CommandTimeout = 3 };
        var before = time.Now();
        var begun = time.GetTimestamp();
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        var there = row.GetFieldValue<DateTimeOffset>(0);
        return before + (time.GetElapsedTime(begun) / 2) - there;
    }

    public async Task<long> MeasureSizeAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand("select pg_database_size(current_database())");
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }
}
