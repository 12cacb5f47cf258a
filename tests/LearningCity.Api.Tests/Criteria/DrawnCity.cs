using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>
/// A round in a random city: units in several levels, some of them outside the city's tree, a set with every kind and
/// roll-up, answers of every sort beside what was carried over from a round before, every report in review and none accepted.
/// </summary>
internal sealed class DrawnCity
{
    private static int cities;

    private readonly Random random;
    private readonly Dictionary<UnitId, List<UnitId>> above = [];
    private readonly Dictionary<UnitId, string> types = [];
    private readonly SetShape shape;
    private readonly bool isTidy;

    private DrawnCity(int seed, SetShape shape)
    {
        (random, this.shape) = (new Random(seed), shape);
        isTidy = shape is SetShape.OfUnits || random.Next(3) > 0;
    }

    public RoundId Round { get; private set; }

    public UnitId Subject { get; private set; }

    public ScoringPlan Plan { get; private set; } = null!;

    public IReadOnlyList<ReportId> Reports { get; private set; } = [];

    public IEnumerable<UnitId> Units => above.Keys;

    /// <param name="subject">The city, where its name matters; none: a unit nobody has named.</param>
    /// <param name="shape">Of the set; none: one of the five.</param>
    public static async Task<DrawnCity> FoundAsync(LearningCityApp app, int seed, int units, UnitId? subject = null, SetShape? shape = null)
    {
        var city = new DrawnCity(seed, shape ?? (SetShape)(seed % 5)) { Subject = subject ?? NewUnit() };
        city.DrawUnits(units);
        await city.OpenRoundAsync(app, DrawnSet.Draw(city.random, $"bo-{Interlocked.Increment(ref cities)}", city.shape));
        await city.AnswerAsync(app);
        return city;
    }

    private void DrawUnits(int count)
    {
        var (beyond, elsewhere) = (NewUnit(), NewUnit());
        var inside = new List<UnitId> { Subject };
        above[Subject] = [beyond];
        for (var i = 1; i < count; i++)
        {
            var unit = NewUnit();
            if (random.Next(12) == 0)
            {
                above[unit] = [elsewhere];
                continue;
            }

            var parent = inside[random.Next(Math.Min(inside.Count, 1 + (count / 3)))];
            above[unit] = [.. above[parent], parent];
            inside.Add(unit);
        }

        foreach (var (unit, i) in above.Keys.Select((unit, i) => (unit, i)))
        {
            types[unit] = i % 3 == 0 ? DrawnRule.School : DrawnRule.Ward;
        }
    }

    private async Task OpenRoundAsync(LearningCityApp app, SetDefinition definition)
    {
        var now = app.Time.GetUtcNow();
        Plan = ScoringPlan.From(definition);
        Round = new RoundId(Identity.New(now));
        await app.InTransaction(services =>
        {
            var set = CriteriaSet.Draft(new CriteriaSetId(Identity.New(now)), 1, definition, SetFile.HashOf(definition), Posts.Author, now);
            set.Publish(Posts.Leader, now);
            services.GetRequiredService<IRepository<CriteriaSet>>().Add(set);
            var round = Domain.Criteria.Round.Plan(
                Round, set.Id, "Đợt thử", RoundKind.Assessment, Subject, new(new(2026, 1, 1), new(2026, 12, 31)),
                new(new(2026, 9, 30), DueDay.UntilEndOf(new(2026, 12, 31))), Posts.Author);
            round.Ask([.. above.Select(unit => new ParticipatingUnit(unit.Key, types[unit.Key], unit.Value))]);
            round.Assign(definition, [.. Plan.Indicators.SelectMany(Assigned)]);
            round.LockAt(new DateTimeOffset(2027, 1, 31, 0, 0, 0, TimeSpan.Zero), null, Posts.Author, now);
            services.GetRequiredService<IRepository<Round>>().Add(round);
            return Task.FromResult(true);
        }, "Criteria");
        await app.AsService(new OpenRound(Round, 1));
    }

    private IEnumerable<RoundAssignment> Assigned(PlanIndicator indicator)
    {
        var units = above.Keys.OrderBy(_ => random.Next()).ToList();
        var concerned = units.Where(unit => indicator.Definition.Concerns(types[unit])).ToList();
        var lead = shape is SetShape.OfUnits ? Subject : indicator.Definition.RollUp is RollUp.Lead ? concerned[0] : units[0];
        yield return new(indicator.Code, lead, AssignmentPart.Lead);
        var isForAll = shape is SetShape.OfUnits || (indicator.Definition.RollUp is not RollUp.Lead && random.Next(3) == 0);
        foreach (var unit in concerned.Where(unit => unit != lead).Take(isForAll ? concerned.Count : 1 + random.Next(concerned.Count - 1)))
        {
            yield return new(indicator.Code, unit, AssignmentPart.Supply);
        }
    }

    private async Task AnswerAsync(LearningCityApp app)
    {
        Reports = await app.InTransaction(async services =>
        {
            var round = (await services.GetRequiredService<IRepository<Round>>().ListAsync(new OneRound(Round), default)).Single();
            var reports = await services.GetRequiredService<IRepository<UnitReport>>().ListAsync(new ReportsOf(Round), default);
            var entries = services.GetRequiredService<IRepository<ReportEntry>>();
            var carried = new List<CarriedRow>();
            foreach (var report in reports)
            {
                report.Enter(Posts.Reporter, round, app.Time.GetUtcNow());
                foreach (var assignment in round.Assignments.Where(assignment => assignment.Unit == report.Unit))
                {
                    Plan.TryFind(assignment.Indicator, out var indicator);
                    var before = indicator!.Definition is ChangeIndicator ? DrawnAnswer.Carried(random, indicator, isTidy) : null;
                    if (before is not null)
                    {
                        carried.Add(new CarriedRow(report.Unit, indicator.Code, before, [report.Unit], []));
                    }

                    if (indicator.Definition.IsAnsweredBy(assignment.Part) && random.Next(Seldom) > 0)
                    {
                        entries.Add(Answer(report, indicator, before, app.Time.GetUtcNow()));
                    }
                }
            }

            await services.GetRequiredService<ICarriedAnswers>().ReplaceAsync(Round, carried, default);
            return reports.Select(report => report.Id).ToList();
        }, "Criteria");
        await app.Database.ExecuteAsync(Posts.IntoReview($"round = '{Round.Value}'"));
    }

    private ReportEntry Answer(UnitReport report, PlanIndicator indicator, CarriedAnswer? before, DateTimeOffset now)
    {
        var id = new EntryId(Identity.New(now));
        if (random.Next(Seldom) == 0)
        {
            return ReportEntry.OfGap(id, report, indicator, "Chưa thống kê", null, Posts.Reporter, now);
        }

        if (indicator.Definition.AllowsNotApplicable && random.Next(10) == 0)
        {
            return ReportEntry.OfNotApplicable(id, report, indicator, "Không có đối tượng", null, Posts.Reporter, now);
        }

        var entry = ReportEntry.Of(id, report, indicator, DrawnAnswer.Draw(random, indicator, isTidy, before), null, Posts.Reporter, now);
        entry.CountDocuments(random.Next(4));
        return entry;
    }

    private int Seldom => isTidy ? 100 : 12;

    private static UnitId NewUnit() => new(Guid.NewGuid());
}

/// <summary>The accounts of the bench.</summary>
internal static class Posts
{
    public static AccountId Author { get; } = new(Guid.Parse("00000000-0000-7000-8000-0000000000a1"));

    public static AccountId Leader { get; } = new(Guid.Parse("00000000-0000-7000-8000-0000000000a2"));

    public static AccountId Reporter { get; } = new(Guid.Parse("00000000-0000-7000-8000-0000000000a3"));

    public static AccountId Head { get; } = new(Guid.Parse("00000000-0000-7000-8000-0000000000a4"));

    public static AccountId Checker { get; } = new(Guid.Parse("00000000-0000-7000-8000-0000000000a5"));

    /// <summary>Reports as they are when the office has begun to check them.</summary>
    public static string IntoReview(string which) =>
        $"""
        update criteria.reports set state = 'InReview', preparer = '{Reporter.Value}', sender = '{Head.Value}', reviewer = '{Checker.Value}',
            sent_at = '2026-10-05T02:00:00Z', sendings = sendings + 1
        where {which} and state = 'Draft'
        """;
}
