using LearningCity.Api.Demonstration;
using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Benchmarks.Access;
using LearningCity.Benchmarks.Evidence;
using LearningCity.Benchmarks.Kernel;
using LearningCity.Benchmarks.Units;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using NpgsqlTypes;

namespace LearningCity.Benchmarks.Criteria;

/// <summary>Fills a round that the product has planned: everybody asked for everything, answered with a paper and accepted. By COPY, in the
/// order in which the guards of the database take it.</summary>
internal sealed class CityRound(Database database, CityUnits units, CityPeople people, CityPapers papers)
{
    private static readonly (string, NpgsqlDbType)[] EntryColumns =
    [
        ("id", NpgsqlDbType.Uuid), ("report", NpgsqlDbType.Uuid), ("round", NpgsqlDbType.Uuid), ("unit", NpgsqlDbType.Uuid),
        ("indicator", NpgsqlDbType.Varchar), ("indicator_ordinal", NpgsqlDbType.Smallint), ("node", NpgsqlDbType.Smallint), ("state", NpgsqlDbType.Text),
        ("met", NpgsqlDbType.Boolean), ("gap_reason", NpgsqlDbType.Text), ("not_applicable_reason", NpgsqlDbType.Text), ("documents", NpgsqlDbType.Integer),
        ("author", NpgsqlDbType.Uuid), ("entered_at", NpgsqlDbType.TimestampTz), ("values_revision", NpgsqlDbType.Integer),
        ("choices", NpgsqlDbType.Array | NpgsqlDbType.Text), ("figures", NpgsqlDbType.Array | NpgsqlDbType.Numeric), ("revision", NpgsqlDbType.Integer),
    ];

    public async Task<RoundId> OpenAsync(Stage stage, CriteriaSetId set, int year)
    {
        var round = await PlanAsync(stage, set, year);
        var (opened, entered) = (At(year, 10, 1), At(year, 12, 1));
        await AskAsync(round);
        await database.ExecuteAsync(
            "update criteria.rounds set state = 'Open', opened_at = $2, locks_at = $3, revision = revision + 1 where id = $1",
            round.Value, opened.UtcDateTime, At(year + 1, 1, 15).UtcDateTime);
        Guid[] reports = [.. units.Reporting.Select(_ => Identity.New(opened))];
        await database.Source.CopyAsync(
            "criteria.reports",
            [
                ("id", NpgsqlDbType.Uuid), ("round", NpgsqlDbType.Uuid), ("unit", NpgsqlDbType.Uuid), ("state", NpgsqlDbType.Text),
                ("contributors", NpgsqlDbType.Array | NpgsqlDbType.Uuid), ("is_late", NpgsqlDbType.Boolean), ("sendings", NpgsqlDbType.Integer),
                ("is_signed_by_its_maker", NpgsqlDbType.Boolean), ("revision", NpgsqlDbType.Integer),
            ],
            units.Reporting.Select(unit => new object?[]
            {
                reports[unit.Place], round.Value, unit.Id.Value, "Draft", new[] { people.Reporter.Value }, false, 0, false, 1,
            }));
        var entries = units.Reporting.SelectMany(unit => CityIndicator.All.Select(_ => (Id: Identity.New(entered), unit))).ToList();
        await database.Source.CopyAsync("criteria.entries", EntryColumns, Entries(round, reports, entries, year, entered));
        await papers.LinkAsync(entries, year, entered);
        await AcceptAsync(round, year);
        return round;
    }

    public static DateOnly CutOffOf(int year) => new(year, 11, 30);

    private static DateTimeOffset At(int year, int month, int day) => CityTime.StartOfDay(new DateOnly(year, month, day)).AddHours(9);

    private async Task<RoundId> PlanAsync(Stage stage, CriteriaSetId set, int year) => (await stage.SendAsync(
        people.Officer, null,
        new PlanRound(
            set, $"Đợt đo tốc độ năm {year}", RoundKind.Assessment, units.City, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31),
            new WrittenDates(CutOffOf(year), new DateOnly(year, 12, 15), DueForm.Before)),
        CancellationToken.None)).Id;

    private async Task AskAsync(RoundId round)
    {
        await database.Source.CopyAsync(
            "criteria.round_participants",
            [("unit", NpgsqlDbType.Uuid), ("round", NpgsqlDbType.Uuid), ("unit_type", NpgsqlDbType.Text), ("path", NpgsqlDbType.Array | NpgsqlDbType.Uuid)],
            units.Reporting.Select(unit => new object?[] { unit.Id.Value, round.Value, unit.Type, Path(unit) })
                .Prepend([units.City.Value, round.Value, CityUnits.CityType, Array.Empty<Guid>()]));
        await database.Source.CopyAsync(
            "criteria.round_assignments",
            [("indicator", NpgsqlDbType.Varchar), ("unit", NpgsqlDbType.Uuid), ("round", NpgsqlDbType.Uuid), ("part", NpgsqlDbType.Text)],
            units.Reporting.Select(unit => (unit.Id, Part: nameof(AssignmentPart.Supply))).Prepend((units.City, nameof(AssignmentPart.Lead)))
                .SelectMany(asked => CityIndicator.All.Select(one => new object?[] { one.Code, asked.Item1.Value, round.Value, asked.Item2 })));
    }

    private Guid[] Path(CityUnit unit) => unit.Ward == unit.Id ? [units.City.Value] : [units.City.Value, unit.Ward.Value];

    private IEnumerable<object?[]> Entries(RoundId round, Guid[] reports, List<(Guid Id, CityUnit Unit)> entries, int year, DateTimeOffset at)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            var (unit, indicator) = (entries[i].Unit, CityIndicator.All[i % CityIndicator.All.Count]);
            var answer = CityAnswer.Of(unit.Place, indicator, year);
            yield return
            [
                entries[i].Id, reports[unit.Place], round.Value, unit.Id.Value, indicator.Code, (short)indicator.Ordinal, indicator.Node, "Accepted",
                answer.Met, answer.IsGap ? "Chưa thống kê" : null, answer.IsNotApplicable ? "Không có đối tượng" : null, 1,
                people.Reporter.Value, at.UtcDateTime, 1, Array.Empty<string>(), answer.Figures, 2,
            ];
        }
    }

    private Task AcceptAsync(RoundId round, int year) => database.ExecuteAsync(
        """
        with accepted as (
            update criteria.reports set state = 'Accepted', preparer = $2, sender = $3, sent_at = $5, sendings = 1, reviewer = $4, acceptor = $4,
                accepted_at = $6, revision = 6
            where round = $1)
        insert into criteria.scoreboards (round, generation, scored_at, defects) values ($1, 1, $6, 0)
        """,
        round.Value, people.Reporter.Value, people.Head.Value, people.Officer.Account.Value, At(year, 12, 5).UtcDateTime, At(year, 12, 20).UtcDateTime);
}
