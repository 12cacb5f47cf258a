using LearningCity.Benchmarks.Kernel;
using LearningCity.Domain.Kernel;
using Npgsql;
using NpgsqlTypes;

namespace LearningCity.Benchmarks.Criteria;

/// <summary>The accepted answers of a round streamed out by binary COPY, in no order.</summary>
internal static class BareEntries
{
    /// <param name="only">Code of the one indicator that is read; none: all.</param>
    public static async Task ReadAsync(Database database, RoundId round, string? only, Action<Guid, CityIndicator, BareAnswer> take)
    {
        await using var connection = await database.Bare.OpenConnectionAsync();
        await using var rows = await connection.BeginBinaryExportAsync(
            $"""
            copy (
                select entry.unit, entry.indicator_ordinal, entry.met, entry.figures[1], entry.figures[2], entry.figures[3],
                    entry.gap_reason is not null, entry.not_applicable_reason is not null, entry.documents
                from criteria.entries as entry join criteria.reports as report on report.id = entry.report
                where entry.round = '{round.Value}' and report.state = 'Accepted' {(only is null ? "" : $"and entry.indicator = '{only}'")}
            ) to stdout (format binary)
            """);
        while (await rows.StartRowAsync() >= 0)
        {
            var (unit, indicator) = (rows.Read<Guid>(NpgsqlDbType.Uuid), CityIndicator.All[rows.Read<short>(NpgsqlDbType.Smallint)]);
            take(unit, indicator, Read(rows, indicator));
        }
    }

    private static BareAnswer Read(NpgsqlBinaryExporter rows, CityIndicator indicator)
    {
        bool? met = null;
        if (rows.IsNull)
        {
            rows.Skip();
        }
        else
        {
            met = rows.Read<bool>(NpgsqlDbType.Boolean);
        }

        var (first, second, third) = (Figure(rows), Figure(rows), Figure(rows));
        var (numerator, denominator) = indicator switch
        {
            { Kind: CityKind.Count } => (first, 0),
            { Terms: 2 } => (first + second, third),
            _ => (first, second),
        };
        return new BareAnswer(
            met, numerator ?? 0, denominator ?? 0, numerator is not null && denominator is not null, rows.Read<bool>(NpgsqlDbType.Boolean),
            rows.Read<bool>(NpgsqlDbType.Boolean), rows.Read<int>(NpgsqlDbType.Integer));
    }

    private static decimal? Figure(NpgsqlBinaryExporter rows)
    {
        if (rows.IsNull)
        {
            rows.Skip();
            return null;
        }

        return rows.Read<decimal>(NpgsqlDbType.Numeric);
    }
}
