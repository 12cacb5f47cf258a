using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Npgsql;
using NpgsqlTypes;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>The board, counted and cut into pages by the database.</summary>
internal sealed class ReportBoard(Sql sql) : IReportBoard
{
    private const string Counts =
        """
        , parts (part, key, state, lateness, last_good_day) as (
            select 0, '', state, lateness, last_good_day from board
            union all select 1, unit_type, state, lateness, last_good_day from board
            union all select 2, parent::text, state, lateness, last_good_day from board where parent is not null
            union all select 3, member.code, state, lateness, last_good_day
                from board join unnest($14::uuid[], $15::text[]) as member (unit, code) on member.unit = board.unit)
        select part, key, count(*), count(*) filter (where state in ('Draft', 'Ready')), count(*) filter (where state = 'Draft'),
            count(*) filter (where state = 'Ready'), count(*) filter (where state = 'Sent'), count(*) filter (where state = 'InReview'),
            count(*) filter (where state = 'Accepted'), count(*) filter (where lateness = 'OnTime'), count(*) filter (where lateness = 'Late'),
            count(*) filter (where lateness = 'Pending'), count(*) filter (where lateness = 'Overdue'),
            count(*) filter (where lateness = 'Pending' and last_good_day = $10),
            count(*) filter (where lateness = 'Pending' and last_good_day <= $10 + $13)
        from parts group by part, key
        """;

    public async Task<Page<BoardRow>> ListAsync(BoardQuestion question, BoardOrder order, PageRequest page, CancellationToken ct)
    {
        var rows = await sql.QueryAsync(
            $"""
            {Board(question, needsPlace: order is BoardOrder.Name)}
            select id, revision, round, title, unit, state, cut_off, last_good_day, until, reason, author, given_at, is_late, sent_at, accepted_at, count(*) over ()
            from board order by {Keys(order)} limit $13 offset $14
            """,
            row => (Total: (int)row.GetInt64(row.FieldCount - 1), Row: new BoardRow(
                new ReportId(row.GetGuid(0)), row.GetInt32(1), new RoundId(row.GetGuid(2)), row.GetString(3), new UnitId(row.GetGuid(4)),
                Enum.Parse<ReportState>(row.GetString(5)), row.GetFieldValue<DateOnly>(6), row.GetFieldValue<DateOnly>(7), Extension(row, 8), row.GetBoolean(12),
                row.IsDBNull(13) ? null : row.GetFieldValue<DateTimeOffset>(13), row.IsDBNull(14) ? null : row.GetFieldValue<DateTimeOffset>(14))),
            ct, [.. Filter(question), new() { Value = page.Size }, new() { Value = page.Skip }]);
        // A page behind the last one has no row to say how many there are.
        var total = rows.Count > 0 ? rows[0].Total : page.Skip is 0 ? 0 : await CountAsync(question, ct);
        return new Page<BoardRow>([.. rows.Select(row => row.Row)], total, page.Number, page.Size);
    }

    private async Task<int> CountAsync(BoardQuestion question, CancellationToken ct) =>
        (await sql.QueryAsync(Board(question, needsPlace: false) + " select count(*) from board", row => (int)row.GetInt64(0), ct, [.. Filter(question)])).Single();

    public async Task<IReadOnlyList<CountedPart>> CountAsync(
        BoardQuestion question, int days, IReadOnlyList<(UnitId Unit, string Group)> members, CancellationToken ct) =>
        await sql.QueryAsync(
            Board(question, needsPlace: false) + Counts,
            row => new CountedPart((BoardPart)row.GetInt32(0), row.GetString(1), new BoardCounts(
                Number(row, 2), Number(row, 3), Number(row, 4), Number(row, 5), Number(row, 6), Number(row, 7), Number(row, 8), Number(row, 9),
                Number(row, 10), Number(row, 11), Number(row, 12), Number(row, 13), Number(row, 14))),
            ct,
            [
                .. Filter(question), new() { Value = days }, Ids(members.Select(member => member.Unit)),
                new() { Value = members.Select(member => member.Group).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text },
            ]);

    /// <summary>The last good day of a unit: its type's date or the round's, or its last extension when that is later.</summary>
    /// <remarks>Only what is asked stands in the text: one text for every question would be planned for none of them, and would read the reports of all
    /// rounds for one.</remarks>
    private static string Board(BoardQuestion question, bool needsPlace)
    {
        var filter = question.Filter;
        var named = question.NarrowsByName || needsPlace;
        var asked = All(
            (filter.Round is not null, "report.round = $1"), (filter.State is not null, "report.state = $2"),
            (filter.Missing is not null, "(report.state in ('Draft', 'Ready')) = $3"), (!question.Scope.All, "report.unit = any($5)"),
            (question.NarrowsByName, "named.unit is not null"), (filter.Units.Type is not null, "participant.unit_type = $8"),
            (filter.Units.Below is not null, "(report.unit = $9 or $9 = any(participant.path))"));
        return $"""
            with dated as (
                select report.id, report.revision, report.round, round.title, report.unit, report.state, coalesce(participant.cut_off, round.cut_off) as cut_off,
                    greatest(coalesce(participant.due, round.due), extension.until) as last_good_day,
                    extension.until, extension.reason, extension.author, extension.given_at,
                    report.is_late, report.sent_at, report.accepted_at, participant.unit_type,
                    participant.path[cardinality(participant.path)] as parent{(named ? ", named.place" : "")}
                from criteria.reports as report
                join criteria.rounds as round on round.id = report.round
                join criteria.round_participants as participant on participant.round = report.round and participant.unit = report.unit
                left join (
                    select distinct on (round, unit) round, unit, until, reason, author, given_at from criteria.round_extensions
                    {All((filter.Round is not null, "round = $1"))} order by round, unit, number desc) as extension
                    on extension.round = report.round and extension.unit = report.unit
                {(named ? "left join unnest($6::uuid[]) with ordinality as named (unit, place) on named.unit = report.unit" : "")}
                {asked}),
            judged as (
                select *, case when state not in ('Draft', 'Ready') then case when is_late then 'Late' else 'OnTime' end
                    when last_good_day < $10 then 'Overdue' else 'Pending' end as lateness
                from dated),
            board as (select * from judged {All((filter.Lateness is not null, "lateness = $11"), (filter.DueUntil is not null, "last_good_day <= $12"))})
            """;
    }

    /// <summary>The conditions that apply, each of which must hold.</summary>
    private static string All(params ReadOnlySpan<(bool Applies, string Condition)> conditions)
    {
        var text = "";
        foreach (var (applies, condition) in conditions)
        {
            text += !applies ? "" : (text.Length is 0 ? "where " : " and ") + condition;
        }

        return text;
    }

    private static RoundExtension? Extension(NpgsqlDataReader row, int at) => row.IsDBNull(at)
        ? null
        : new RoundExtension(row.GetFieldValue<DateOnly>(at), row.GetString(at + 1), new AccountId(row.GetGuid(at + 2)), row.GetFieldValue<DateTimeOffset>(at + 3));

    private static int Number(NpgsqlDataReader row, int at) => (int)row.GetInt64(at);

    private static string Keys(BoardOrder order) => order switch
    {
        BoardOrder.Due => "last_good_day, unit, id",
        BoardOrder.Name => "place nulls last, unit, id",
        BoardOrder.State => "array_position(array['Draft', 'Ready', 'Sent', 'InReview', 'Accepted'], state), last_good_day, unit, id",
        BoardOrder.Sent => "sent_at desc nulls last, unit, id",
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, "unknown order"),
    };

    private static IEnumerable<NpgsqlParameter> Filter(BoardQuestion question)
    {
        var filter = question.Filter;
        return
        [
            Id(filter.Round?.Value), Text(filter.State?.ToString()),
            new() { Value = (object?)filter.Missing ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Boolean },
            new() { Value = question.Scope.All }, Ids(question.Scope.Units), Ids(question.Named), new() { Value = question.NarrowsByName },
            Text(filter.Units.Type), Id(filter.Units.Below?.Value), Day(question.Today), Text(filter.Lateness?.ToString()), Day(filter.DueUntil),
        ];
    }

    private static NpgsqlParameter Id(Guid? id) => new() { Value = (object?)id ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid };

    private static NpgsqlParameter Text(string? text) => new() { Value = (object?)text ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };

    private static NpgsqlParameter Day(DateOnly? day) => new() { Value = (object?)day ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Date };

    private static NpgsqlParameter Ids(IEnumerable<UnitId> units) =>
        new() { Value = units.Select(unit => unit.Value).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid };
}
