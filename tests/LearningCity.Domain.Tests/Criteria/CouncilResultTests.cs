using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using static LearningCity.Domain.Tests.Criteria.Rounds;
using static LearningCity.Domain.Tests.Criteria.Sample;

namespace LearningCity.Domain.Tests.Criteria;

public sealed class CouncilResultTests
{
    private static readonly SelfAssessment NotMet = new(ScoreStatus.NotMet, null);
    private static readonly CouncilSession Session = new(null, new(2026, 10, 22), Leader, LocksAt.AddDays(3));
    private static readonly PlanIndicator Indicator = ScoringPlan.From(Definition).Indicators[0];
    private static readonly PlanIndicator Weighed =
        ScoringPlan.From(Set(Leaf("1", Share(AtLeast(70)) with { Points = 5, Weight = 1.2m })) with { Rule = new PointsRule(6, [new("Đạt", 6)], "Không đạt", null, []) }).Indicators[0];

    [Fact]
    public void The_council_agrees_without_a_reason_and_differs_only_with_one()
    {
        Record(NotMet, new(ScoreStatus.NotMet, null, null)).Differs.ShouldBeFalse();
        RefusalOf(() => Record(NotMet, new(ScoreStatus.Met, null, null))).ShouldBe("criteria.council-reason-missing");
        RefusalOf(() => Record(NotMet, new(ScoreStatus.Met, null, "  "))).ShouldBe("criteria.council-reason-missing");
        Record(NotMet, new(ScoreStatus.Met, null, "Đã bổ sung minh chứng")).Differs.ShouldBeTrue();
    }

    [Fact]
    public void A_mark_that_differs_needs_a_reason_and_has_at_most_six_decimals()
    {
        var self = new SelfAssessment(ScoreStatus.Met, 5.5m);

        Record(self, CouncilVerdict.Agreeing(self), Weighed).Differs.ShouldBeFalse();
        RefusalOf(() => Record(self, new(ScoreStatus.Met, 5.25m, null), Weighed)).ShouldBe("criteria.council-reason-missing");
        Record(self, new(ScoreStatus.Met, 5.123456m, "Trừ điểm hồ sơ"), Weighed).Mark.ShouldBe(5.123456m);
        RefusalOf(() => Record(self, new(ScoreStatus.Met, 5.1234567m, "Lý do"), Weighed)).ShouldBe("criteria.council-mark-malformed");
        RefusalOf(() => Record(self, new(ScoreStatus.Met, -1m, "Lý do"), Weighed)).ShouldBe("criteria.council-mark-malformed");
    }

    [Fact]
    public void A_mark_goes_up_to_the_full_one_with_its_weight_and_an_indicator_without_points_has_none()
    {
        Record(NotMet, new(ScoreStatus.Met, 6m, "Điểm tối đa 5, hệ số 1,2"), Weighed).Mark.ShouldBe(6m);
        RefusalOf(() => Record(NotMet, new(ScoreStatus.Met, 6.000001m, "Lý do"), Weighed)).ShouldBe("criteria.council-mark-malformed");
        RefusalOf(() => Record(NotMet, new(ScoreStatus.Met, 0m, "Lý do"))).ShouldBe("criteria.council-mark-unwanted");

        var recorded = Record(NotMet, CouncilVerdict.Agreeing(NotMet), Weighed);
        RefusalOf(() => recorded.Change(Weighed, NotMet, new(ScoreStatus.NotMet, 7m, "Lý do"), Session)).ShouldBe("criteria.council-mark-malformed");
    }

    [Fact]
    public void A_council_concludes_and_does_not_meet_in_the_future()
    {
        RefusalOf(() => Record(NotMet, new(ScoreStatus.Waiting, null, "Chưa rõ"))).ShouldBe("criteria.council-waiting");
        RefusalOf(() => CouncilResult.Record(
            new(Guidance(70)), new(Guidance(60)), City, Indicator, NotMet, CouncilVerdict.Agreeing(NotMet), Session with { MetOn = new(2026, 10, 25) }))
            .ShouldBe("criteria.council-day");
    }

    [Fact]
    public void The_check_names_what_is_missing_and_what_was_said_of_other_figures()
    {
        var said = Record(NotMet, CouncilVerdict.Agreeing(NotMet));
        var scores = new Dictionary<UnitId, IReadOnlyList<(string, SelfAssessment)>>
        {
            [City] = [("1", new SelfAssessment(ScoreStatus.Met, null)), ("2", NotMet)],
        };

        CouncilCheck.FaultsOf(scores, [said]).Select(fault => fault.Code).ShouldBe(["criteria.council-outdated", "criteria.council-missing"]);
        CouncilCheck.FaultsOf(new Dictionary<UnitId, IReadOnlyList<(string, SelfAssessment)>> { [City] = [("1", NotMet)] }, [said]).ShouldBeEmpty();
    }

    private static CouncilResult Record(SelfAssessment self, CouncilVerdict verdict, PlanIndicator? indicator = null) =>
        CouncilResult.Record(new CouncilResultId(Guidance(70)), new RoundId(Guidance(60)), City, indicator ?? Indicator, self, verdict, Session);
}
