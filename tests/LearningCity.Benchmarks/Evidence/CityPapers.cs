using LearningCity.Api.Demonstration;
using LearningCity.Application.Evidence;
using LearningCity.Application.Kernel;
using LearningCity.Benchmarks.Access;
using LearningCity.Benchmarks.Kernel;
using LearningCity.Benchmarks.Units;
using LearningCity.Domain.Kernel;
using NpgsqlTypes;

namespace LearningCity.Benchmarks.Evidence;

/// <summary>One paper of each unit, behind all its answers of every round. All have the same bytes, which lie on the disk once.</summary>
internal sealed class CityPapers(Database database, CityPeople people)
{
    private const string TargetKind = "criteria-entry";

    private readonly Dictionary<UnitId, Guid> papers = [];

    public async Task AddAsync(Stage stage, IReadOnlyList<CityUnit> units, DateTimeOffset at)
    {
        var bytes = SamplePaper.Docx("DỮ LIỆU ĐO TỐC ĐỘ", "Báo cáo số liệu kèm theo báo cáo của đơn vị.");
        var file = await stage.UseAsync<IFileStore, StagedFile>(async files =>
        {
            using var content = new MemoryStream(bytes);
            var staged = await files.StageAsync(content, bytes.Length, CancellationToken.None);
            await files.KeepAsync(staged, CancellationToken.None);
            return staged;
        });
        foreach (var unit in units)
        {
            papers[unit.Id] = Identity.New(at);
        }

        await database.Source.CopyAsync(
            "evidence.documents",
            [
                ("id", NpgsqlDbType.Uuid), ("unit", NpgsqlDbType.Uuid), ("number", NpgsqlDbType.Varchar), ("issued_on", NpgsqlDbType.Date),
                ("issuer", NpgsqlDbType.Varchar), ("summary", NpgsqlDbType.Varchar), ("kind", NpgsqlDbType.Varchar), ("file_name", NpgsqlDbType.Varchar),
                ("file_kind", NpgsqlDbType.Varchar), ("size", NpgsqlDbType.Bigint), ("sha256", NpgsqlDbType.Char), ("added_by", NpgsqlDbType.Uuid),
                ("added_at", NpgsqlDbType.TimestampTz), ("state", NpgsqlDbType.Varchar), ("revision", NpgsqlDbType.Integer),
            ],
            units.Select(unit => new object?[]
            {
                papers[unit.Id], unit.Id.Value, $"{unit.Place + 1}/BC", at.CityDay(), unit.Name, $"Báo cáo số liệu của {unit.Name}", "Báo cáo", "bao-cao.docx",
                "Docx", file.Size, file.Sha256, people.Reporter.Value, at.UtcDateTime, "Active", 1,
            }));
    }

    /// <summary>Links the paper of each unit to its answers.</summary>
    public async Task LinkAsync(IReadOnlyList<(Guid Entry, CityUnit Unit)> entries, int year, DateTimeOffset at)
    {
        Guid[] bundles = [.. entries.Select(_ => Identity.New(at))];
        await database.Source.CopyAsync(
            "evidence.bundles",
            [
                ("id", NpgsqlDbType.Uuid), ("target_kind", NpgsqlDbType.Varchar), ("target", NpgsqlDbType.Uuid), ("label", NpgsqlDbType.Varchar),
                ("year", NpgsqlDbType.Integer), ("unit", NpgsqlDbType.Uuid), ("revision", NpgsqlDbType.Integer),
            ],
            entries.Select((entry, i) => new object?[] { bundles[i], TargetKind, entry.Entry, $"Số liệu của {entry.Unit.Name}", year, entry.Unit.Id.Value, 1 }));
        await database.Source.CopyAsync(
            "evidence.bundle_audience", [("unit", NpgsqlDbType.Uuid), ("bundle_id", NpgsqlDbType.Uuid)],
            entries.Select((entry, i) => new object?[] { entry.Unit.Id.Value, bundles[i] }));
        await database.Source.CopyAsync(
            "evidence.document_links",
            [
                ("document", NpgsqlDbType.Uuid), ("bundle_id", NpgsqlDbType.Uuid), ("place", NpgsqlDbType.Integer), ("linked_by", NpgsqlDbType.Uuid),
                ("linked_at", NpgsqlDbType.TimestampTz),
            ],
            entries.Select((entry, i) => new object?[] { papers[entry.Unit.Id], bundles[i], 0, people.Reporter.Value, at.UtcDateTime }));
    }
}
