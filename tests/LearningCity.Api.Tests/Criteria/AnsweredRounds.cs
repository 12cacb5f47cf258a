using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>A round of one year, opened and answered.</summary>
/// <param name="Subject">The city; leads every indicator.</param>
/// <param name="Units">Stand below the city and supply every indicator.</param>
/// <param name="Answer">None: the unit leaves the indicator empty.</param>
internal sealed record AnsweredRound(
    int Year, UnitId Subject, IReadOnlyList<UnitId> Units, Func<UnitId, PlanIndicator, ReportedValues?> Answer, RoundKind Kind = RoundKind.Assessment);

/// <summary>Makes published sets and accepted rounds below the API, over the years.</summary>
internal static class AnsweredRounds
{
    extension(LearningCityApp app)
    {
        public Task<CriteriaSetId> Publish(SetDefinition definition, int version) => app.Keep(definition, version, isPublished: true);

        public Task<CriteriaSetId> Keep(SetDefinition definition, int version, bool isPublished) => app.InTransaction(services =>
        {
            var now = app.Time.GetUtcNow();
            var set = CriteriaSet.Draft(new CriteriaSetId(Identity.New(now)), version, definition, SetFile.HashOf(definition), Posts.Author, now);
            if (isPublished)
            {
                set.Publish(Posts.Leader, now);
            }

            services.GetRequiredService<IRepository<CriteriaSet>>().Add(set);
            return Task.FromResult(set.Id);
        }, "Criteria");

        /// <summary>In October of its year: opened, answered and accepted.</summary>
        public async Task<RoundId> Hold(CriteriaSetId set, SetDefinition definition, AnsweredRound asked)
        {
            app.Time.GoTo(new DateOnly(asked.Year, 10, 5), new TimeOnly(8, 0));
            var (id, plan) = (new RoundId(Identity.New(app.Time.GetUtcNow())), ScoringPlan.From(definition));
            await app.InTransaction(services =>
            {
                services.GetRequiredService<IRepository<Round>>().Add(Planned(id, set, definition, plan, asked, app.Time.GetUtcNow()));
                return Task.FromResult(true);
            }, "Criteria");
            await app.AsService(new OpenRound(id, 1));
            foreach (var report in await app.Enter(id, plan, asked))
            {
                await app.Accept(report);
            }

            return id;
        }

        private async Task<IReadOnlyList<ReportId>> Enter(RoundId id, ScoringPlan plan, AnsweredRound asked)
        {
            var reports = await app.InTransaction(async services =>
            {
                var round = (await services.GetRequiredService<IRepository<Round>>().ListAsync(new OneRound(id), default)).Single();
                var found = await services.GetRequiredService<IRepository<UnitReport>>().ListAsync(new ReportsOf(id), default);
                var entries = services.GetRequiredService<IRepository<ReportEntry>>();
                foreach (var report in found)
                {
                    report.Enter(Posts.Reporter, round, app.Time.GetUtcNow());
                    foreach (var indicator in plan.Indicators.Where(indicator =>
                        indicator.Definition.IsAnsweredBy(report.Unit == asked.Subject ? AssignmentPart.Lead : AssignmentPart.Supply)))
                    {
                        if (asked.Answer(report.Unit, indicator) is { } values)
                        {
                            entries.Add(ReportEntry.Of(
                                new EntryId(Guid.CreateVersion7()), report, indicator, values, null, Posts.Reporter, app.Time.GetUtcNow()));
                        }
                    }
                }

                return found.Select(report => report.Id).ToList();
            }, "Criteria");
            await app.Database.ExecuteAsync(Posts.IntoReview($"round = '{id.Value}'"));
            return reports;
        }
    }

    public static ReportedValues Figures(params decimal?[] figures) => new(null, figures, [], null);

    private static Round Planned(
        RoundId id, CriteriaSetId set, SetDefinition definition, ScoringPlan plan, AnsweredRound asked, DateTimeOffset now)
    {
        var year = asked.Year;
        var round = Round.Plan(
            id, set, $"Đợt {year}", asked.Kind, asked.Subject, new(new(year, 1, 1), new(year, 12, 31)),
            new(new(year, 9, 30), DueDay.UntilEndOf(new(year, 12, 31))), Posts.Author);
        round.Ask(
        [
            new ParticipatingUnit(asked.Subject, "thanh-pho", []),
            .. asked.Units.Select(unit => new ParticipatingUnit(unit, "phuong", [asked.Subject])),
        ]);
        round.Assign(definition,
        [
            .. plan.Indicators.Select(indicator => new RoundAssignment(indicator.Code, asked.Subject, AssignmentPart.Lead)),
            .. plan.Indicators.SelectMany(indicator => asked.Units.Select(unit => new RoundAssignment(indicator.Code, unit, AssignmentPart.Supply))),
        ]);
        round.LockAt(new DateTimeOffset(year + 1, 1, 31, 0, 0, 0, TimeSpan.Zero), null, Posts.Author, now);
        return round;
    }
}
