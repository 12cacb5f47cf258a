using System.Data;
using LearningCity.Api.Tests.Kernel;
using Npgsql;

namespace LearningCity.Api.Tests.Criteria.History;

/// <summary>One row of the audit.</summary>
internal sealed record AuditLine(
    long Number, long Transaction, Guid? Account, string Action, string Kind, Guid Object, int? Before, int? After, string? Key);

internal sealed record StoredReport(Guid Id, string State, int Sendings, int Revision);

/// <param name="Papers">Linked documents that are in use.</param>
internal sealed record StoredEntry(
    Guid Id, Guid Report, string Indicator, int Revision, int Documents, int Papers, string? Note, string? Gap, decimal?[] Figures);

/// <param name="Name">The last one.</param>
/// <param name="Parent">In the last place.</param>
internal sealed record StoredUnit(Guid Id, string Code, string Name, Guid? Parent)
{
    /// <summary>By one of the calls; not with the city.</summary>
    public bool IsImported => Code.StartsWith(StructureEdits.CodeOf(""), StringComparison.Ordinal);
}

/// <summary>What the database says at one instant: the audit and what stands, read in plain SQL.</summary>
internal sealed record HistoryRecords
{
    private const string ReadEntries =
        """
        select e.id, e.report, e.indicator, e.revision, e.documents, coalesce(linked.papers, 0)::int, e.note, e.gap_reason, e.figures
        from criteria.entries e
        left join lateral (
            select count(*) as papers
            from evidence.bundles b
            join evidence.document_links l on l.bundle_id = b.id
            join evidence.documents d on d.id = l.document and d.state = 'Active'
            where b.target_kind = 'criteria-entry' and b.target = e.id) as linked on true
        """;

    private const string ReadRevisions =
        """
        select 'UnitReport', id, revision from criteria.reports
        union all select 'ReportEntry', id, revision from criteria.entries
        union all select 'Round', id, revision from criteria.rounds
        union all select 'EvidenceDocument', id, revision from evidence.documents
        union all select 'EvidenceBundle', id, revision from evidence.bundles
        union all select 'Account', id, revision from access.accounts
        union all select 'Grant', id, revision from access.grants
        union all select 'Unit', id, revision from units.units
        union all select 'UnitMerger', id, revision from units.unit_mergers
        union all select 'CriteriaSet', id, revision from criteria.criteria_sets
        """;

    private const string ReadUnits =
        """
        select u.id, u.code,
            (select n.official_name from units.unit_names n where n.unit_id = u.id order by n.valid_from desc limit 1),
            (select p.parent from units.unit_placements p where p.unit_id = u.id order by p.valid_from desc limit 1)
        from units.units u
        """;

    public IReadOnlyList<AuditLine> Audit { get; init; } = [];

    public IReadOnlyList<StoredReport> Reports { get; init; } = [];

    public IReadOnlyList<StoredEntry> Entries { get; init; } = [];

    public IReadOnlyList<StoredUnit> Units { get; init; } = [];

    /// <summary>Of every criteria set.</summary>
    public IReadOnlyList<(string Code, int Version)> Versions { get; init; } = [];

    /// <summary>Of every aggregate that people change, by kind and id.</summary>
    public IReadOnlyDictionary<(string Kind, Guid Id), int> Revisions { get; init; } = new Dictionary<(string, Guid), int>();

    /// <summary>Keys with a stored answer.</summary>
    public IReadOnlySet<(Guid Account, string Key)> Keys { get; init; } = new HashSet<(Guid, string)>();

    /// <summary>Outcomes of the scoring runs that ended well.</summary>
    public IReadOnlyList<string> Nights { get; init; } = [];

    /// <summary>Runs of jobs that failed, each with its fault.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>Runs of jobs that nobody has ended.</summary>
    public IReadOnlyList<string> Unfinished { get; init; } = [];

    public static async Task<HistoryRecords> ReadAsync(TestDatabase database)
    {
        await using var connection = await database.Source.OpenConnectionAsync();
        await using var instant = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead);
        return await ReadAsync(connection);
    }

    public static async Task<HistoryRecords> ReadAsync(NpgsqlConnection connection) => new()
    {
        Audit = await ListAsync(
            connection, "select number, transaction, account, action, kind, object, revision_before, revision_after, operation_key from access.audit order by number",
            row => new AuditLine(
                row.GetInt64(0), row.GetInt64(1), row.IsDBNull(2) ? null : row.GetGuid(2), row.GetString(3), row.GetString(4), row.GetGuid(5),
                row.IsDBNull(6) ? null : row.GetInt32(6), row.IsDBNull(7) ? null : row.GetInt32(7), row.IsDBNull(8) ? null : row.GetString(8))),
        Reports = await ListAsync(
            connection, "select id, state, sendings, revision from criteria.reports",
            row => new StoredReport(row.GetGuid(0), row.GetString(1), row.GetInt32(2), row.GetInt32(3))),
        Entries = await ListAsync(connection, ReadEntries, row => new StoredEntry(
            row.GetGuid(0), row.GetGuid(1), row.GetString(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5), row.IsDBNull(6) ? null : row.GetString(6),
            row.IsDBNull(7) ? null : row.GetString(7), row.GetFieldValue<decimal?[]>(8))),
        Units = await ListAsync(
            connection, ReadUnits, row => new StoredUnit(row.GetGuid(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetGuid(3))),
        Versions = await ListAsync(connection, "select code, version from criteria.criteria_sets", row => (row.GetString(0), row.GetInt32(1))),
        Revisions = (await ListAsync(connection, ReadRevisions, row => ((row.GetString(0), row.GetGuid(1)), row.GetInt32(2)))).ToDictionary(),
        Keys = (await ListAsync(
            connection, "select account, key from kernel.idempotency_keys where answer is not null", row => (row.GetGuid(0), row.GetString(1)))).ToHashSet(),
        Nights = await ListAsync(
            connection, "select outcome from kernel.job_runs where job = 'nightly-scoring' and state = 'Succeeded'", row => row.GetString(0)),
        Faults = await ListAsync(connection, "select job || ' ' || id || ': ' || fault from kernel.job_runs where state = 'Failed'", row => row.GetString(0)),
        Unfinished = await ListAsync(
            connection, "select job || ' ' || id || ' is ' || state from kernel.job_runs where state in ('Waiting', 'Running')", row => row.GetString(0)),
    };

    private static async Task<IReadOnlyList<T>> ListAsync<T>(NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var row = await command.ExecuteReaderAsync();
        var found = new List<T>();
        while (await row.ReadAsync())
        {
            found.Add(read(row));
        }

        return found;
    }
}
