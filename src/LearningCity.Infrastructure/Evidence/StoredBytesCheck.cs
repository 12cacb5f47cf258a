using LearningCity.Application.Evidence;
using LearningCity.Application.Kernel;
using LearningCity.Infrastructure.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Evidence;

/// <summary>The bytes of every document lie in the storage, as many as were taken in. Every file is looked at, none is read: what the bytes say is shown when
/// they are opened.</summary>
internal sealed record StoredBytesCheck(IFileStore Files) : IntegrityCheck("document-bytes-missing", IntegritySeverity.Error)
{
    public override async Task<IntegrityFindings> FindAsync(NpgsqlConnection snapshot, DateTimeOffset now, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "select id, coalesce(number, file_name), sha256, size from evidence.documents where state <> 'Erased' order by id", snapshot);
        await using var row = await command.ExecuteReaderAsync(ct);
        var (count, first) = (0L, new List<IntegrityFinding>());
        while (await row.ReadAsync(ct))
        {
            var (size, found) = (row.GetInt64(3), Files.SizeOf(row.GetString(2)));
            if (found == size)
            {
                continue;
            }

            count++;
            if (first.Count < MostKept)
            {
                first.Add(new IntegrityFinding("EvidenceDocument", row.GetGuid(0), $"{row.GetString(1)}: {found?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "–"} ≠ {size}"));
            }
        }

        return new IntegrityFindings(count, first);
    }
}
