using LearningCity.Application.Evidence;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Evidence;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Microsoft.Extensions.Configuration;
using Npgsql;
using NpgsqlTypes;

namespace LearningCity.Infrastructure.Evidence;

/// <summary>Sums up the documents a unit has added since the year began; the index on unit and day of adding keeps it short. Whoever adds holds a
/// transaction's advisory lock named after the unit, so two uploads never both find the last free place.</summary>
internal sealed class StorageUse(Sql sql, IConfiguration configuration) : IStorageUse
{
    private const string Kept = "state <> 'Erased' and added_at >= @first and added_at < @next";

    public StorageQuota Quota { get; } = StorageQuotaSettings.Read(configuration);

    public async Task<UsedStorage> HoldAsync(UnitId unit, int year, CancellationToken ct)
    {
        await sql.ExecuteAsync("select pg_advisory_xact_lock(hashtextextended('evidence:unit:' || @unit, 0))", ct, new NpgsqlParameter("unit", unit.Value));
        return await OfAsync(unit, year, ct);
    }

    public async Task<UsedStorage> OfAsync(UnitId unit, int year, CancellationToken ct)
    {
        var used = await sql.QueryAsync(
            $"select coalesce(sum(size), 0)::bigint, count(*)::int from evidence.documents where unit = @unit and {Kept}",
            row => new UsedStorage(year, row.GetInt64(0), row.GetInt32(1)), ct, [new NpgsqlParameter("unit", unit.Value), .. Within(year)]);
        return used[0];
    }

    public async Task<Page<UnitStorage>> PageNearlyFullAsync(int year, Scope scope, PageRequest page, CancellationToken ct)
    {
        var total = 0;
        var rows = await sql.QueryAsync(
            $"""
            with used as (
                select unit, sum(size)::bigint as bytes, count(*)::int as files from evidence.documents
                where {Kept} and (@all or unit = any (@units)) group by unit),
            full_units as (
                select unit, bytes, files, greatest(bytes::numeric / @bytes, files::numeric / @files) as share from used
                where bytes >= @nearBytes or files * 100::bigint >= @files * @near)
            select (select count(*) from full_units)::int, shown.unit, shown.bytes, shown.files
            from (values (1)) as one left join (
                select * from full_units order by share desc, unit limit @size offset @skip) as shown on true order by shown.share desc, shown.unit
            """,
            row =>
            {
                total = row.GetInt32(0);
                return row.IsDBNull(1) ? null : UnitStorage.Of(new UnitId(row.GetGuid(1)), new UsedStorage(year, row.GetInt64(2), row.GetInt32(3)), Quota);
            },
            ct,
            [
                .. Within(year), new("all", scope.All), new("units", scope.Units.Select(unit => unit.Value).ToArray()),
                new("bytes", Quota.Bytes), new("files", (long)Quota.Files), new("near", (long)StorageQuota.NearlyFull),
                new("nearBytes", (long)Math.Ceiling(Quota.Bytes * (decimal)StorageQuota.NearlyFull / 100)),
                new("size", page.Size), new("skip", page.Skip),
            ]);
        return new Page<UnitStorage>([.. rows.OfType<UnitStorage>()], total, page.Number, page.Size);
    }

    private static NpgsqlParameter[] Within(int year) =>
        [Instant("first", new DateOnly(year, 1, 1)), Instant("next", new DateOnly(year + 1, 1, 1))];

    private static NpgsqlParameter Instant(string name, DateOnly day) =>
        new(name, NpgsqlDbType.TimestampTz) { Value = CityTime.StartOfDay(day).UtcDateTime };
}
