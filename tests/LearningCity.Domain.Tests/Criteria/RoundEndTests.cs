using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using static LearningCity.Domain.Tests.Criteria.Rounds;
using static LearningCity.Domain.Tests.Criteria.Sample;

namespace LearningCity.Domain.Tests.Criteria;

/// <summary>From khoá to the published decision and its correction.</summary>
public sealed class RoundEndTests
{
    private static readonly DateTimeOffset Later = LocksAt.AddDays(10);
    private static readonly DecisionPaper Paper = new("12/QĐ-UBND", new(2026, 10, 25), "Nguyễn Văn A", "UBND thành phố", null);

    [Fact]
    public void A_round_goes_from_locked_through_assessed_and_decided_to_published()
    {
        var round = Locked();

        round.Assess([]);
        var result = round.Decide(Paper, [], acceptedAlone: false, Leader, Later);
        round.Publish(new(2026, 10, 26), Leader, Later);

        round.State.ShouldBe(RoundState.Published);
        (result.Number, result.Corrects, result.DecisionNumber).ShouldBe((1, null, "12/QĐ-UBND"));
        round.PublishedResult.ShouldBe(result);
    }

    [Fact]
    public void A_step_that_is_skipped_is_refused()
    {
        var open = Opened();
        RefusalOf(() => open.Assess([])).ShouldBe("criteria.round-not-locked");
        var round = Locked();
        RefusalOf(() => round.Decide(Paper, [], false, Leader, Later)).ShouldBe("criteria.round-not-assessed");
        RefusalOf(() => round.Publish(Paper.Date, Leader, Later)).ShouldBe("criteria.round-not-decided");
        RefusalOf(() => round.BeginCorrection(Later.AddDays(9), "Sai", Leader, Later)).ShouldBe("criteria.round-not-decided");
        RefusalOf(() => round.ReopenAssessment("Thiếu biên bản")).ShouldBe("criteria.round-not-assessed");
        round.Assess([]);
        RefusalOf(() => round.Assess([])).ShouldBe("criteria.round-not-locked");
        RefusalOf(() => round.Reopen(Later.AddDays(9), "Sai", Leader, Later)).ShouldBe("criteria.round-assessed");
        RefusalOf(round.RequireReviewable).ShouldBe("criteria.review-over");
        round.Decide(Paper, [], false, Leader, Later);
        RefusalOf(() => round.Decide(Paper, [], false, Leader, Later)).ShouldBe("criteria.round-not-assessed");
        RefusalOf(() => round.Reopen(Later.AddDays(9), "Sai", Leader, Later)).ShouldBe("criteria.round-decided");
        RefusalOf(() => round.ReopenAssessment("Sai")).ShouldBe("criteria.round-not-assessed");
    }

    [Fact]
    public void The_council_owes_every_indicator_before_the_round_is_assessed_and_before_it_is_decided()
    {
        Fault[] owed = [CouncilRules.Missing("1", "x/1")];
        var round = Locked();

        RefusalOf(() => round.Assess(owed)).ShouldBe("criteria.council-incomplete");
        round.Assess([]);
        RefusalOf(() => round.Decide(Paper, owed, false, Leader, Later)).ShouldBe("criteria.council-incomplete");
    }

    [Fact]
    public void An_assessed_round_goes_back_to_the_council_with_a_reason()
    {
        var round = Locked();
        round.Assess([]);

        RefusalOf(() => round.ReopenAssessment(" ")).ShouldBe("criteria.reason-missing");
        round.ReopenAssessment("Hội đồng họp lại");

        round.State.ShouldBe(RoundState.Locked);
    }

    [Fact]
    public void Who_accepted_a_report_alone_does_not_decide()
    {
        var round = Locked();
        round.Assess([]);

        RefusalOf(() => round.Decide(Paper, [], acceptedAlone: true, Leader, Later)).ShouldBe("criteria.decider-accepted-alone");
    }

    [Fact]
    public void A_decision_has_number_signer_body_and_a_day_that_is_not_in_the_future()
    {
        var round = Locked();
        round.Assess([]);

        RefusalOf(() => round.Decide(Paper with { Number = " " }, [], false, Leader, Later)).ShouldBe("criteria.decision-malformed");
        RefusalOf(() => round.Decide(Paper with { Signer = "" }, [], false, Leader, Later)).ShouldBe("criteria.decision-malformed");
        RefusalOf(() => round.Decide(Paper with { Body = new string('a', 301) }, [], false, Leader, Later)).ShouldBe("criteria.decision-malformed");
        RefusalOf(() => round.Decide(Paper with { Date = new(2026, 11, 1) }, [], false, Leader, Later)).ShouldBe("criteria.decision-day");
        RefusalOf(() => round.Decide(Paper with { Date = new(2025, 12, 31) }, [], false, Leader, Later)).ShouldBe("criteria.decision-day");
    }

    [Fact]
    public void A_result_is_published_between_its_decision_and_today()
    {
        var round = Decided();

        RefusalOf(() => round.Publish(new(2026, 10, 24), Leader, Later)).ShouldBe("criteria.publication-day");
        RefusalOf(() => round.Publish(new(2026, 11, 1), Leader, Later)).ShouldBe("criteria.publication-day");
        RefusalOf(() => round.Publish(new(2026, 10, 25), Leader, Later)).ShouldBeNull();
    }

    [Fact]
    public void A_withdrawn_result_is_read_by_nobody_and_not_published_again()
    {
        var round = Decided();
        round.Publish(Paper.Date, Leader, Later);

        RefusalOf(() => round.WithdrawResult(1, "", Leader, Later)).ShouldBe("criteria.reason-missing");
        RefusalOf(() => round.WithdrawResult(2, "Sai", Leader, Later)).ShouldBe("criteria.result-unknown");
        round.WithdrawResult(1, "Số liệu sai", Leader, Later);

        round.State.ShouldBe(RoundState.Withdrawn);
        round.PublishedResult.ShouldBeNull();
        RefusalOf(() => round.WithdrawResult(1, "Sai", Leader, Later)).ShouldBe("criteria.result-already-withdrawn");
        RefusalOf(() => round.Publish(Paper.Date, Leader, Later)).ShouldBe("criteria.round-not-decided");
    }

    [Fact]
    public void A_correction_makes_another_result_and_the_first_stays_published_until_then()
    {
        var round = Decided();
        var first = round.Publish(Paper.Date, Leader, Later);

        round.BeginCorrection(Later.AddDays(5), "Phường báo nhầm", Leader, Later);
        round.State.ShouldBe(RoundState.Open);
        round.Reopenings[^1].Corrects.ShouldBe(1);
        round.PublishedResult.ShouldBe(first);
        round.Lock(Later.AddDays(5));
        round.Assess([]);
        var second = round.Decide(Paper with { Number = "15/QĐ-UBND" }, [], false, Leader, Later.AddDays(6));

        (second.Number, second.Corrects).ShouldBe((2, 1));
        first.DecisionNumber.ShouldBe("12/QĐ-UBND");
        round.PublishedResult.ShouldBe(first);
        round.Publish(new(2026, 10, 27), Leader, Later.AddDays(6));
        round.PublishedResult.ShouldBe(second);
    }

    [Fact]
    public void A_wrong_result_does_not_come_back_when_its_correction_is_withdrawn()
    {
        var round = Decided();
        round.Publish(Paper.Date, Leader, Later);
        round.BeginCorrection(Later.AddDays(5), "Phường báo nhầm", Leader, Later);
        round.Lock(Later.AddDays(5));
        round.Assess([]);
        round.Decide(Paper, [], false, Leader, Later.AddDays(6));
        round.Publish(Paper.Date, Leader, Later.AddDays(6));

        round.WithdrawResult(2, "Còn sai", Leader, Later.AddDays(7));

        round.PublishedResult.ShouldBeNull();
    }

    [Fact]
    public void A_published_result_is_withdrawn_while_its_correction_is_under_way_and_the_correction_goes_on()
    {
        var round = Decided();
        round.Publish(Paper.Date, Leader, Later);
        round.BeginCorrection(Later.AddDays(5), "Phường báo nhầm", Leader, Later);

        round.WithdrawResult(1, "Không để công bố số liệu sai", Leader, Later);

        round.State.ShouldBe(RoundState.Open);
        round.PublishedResult.ShouldBeNull();
    }

    [Fact]
    public void A_baseline_round_ends_at_lock()
    {
        var round = Round.Plan(
            new RoundId(Guidance(61)), new CriteriaSetId(Guidance(50)), "Khảo sát 2026", RoundKind.Baseline, City, new(new(2026, 1, 1), new(2026, 12, 31)), Dates, Officer);
        round.Ask([new(Office, "phong-ban", [City]), new(Ward, "phuong", [City]), new(OtherWard, "phuong", [City])]);
        round.Assign(Definition, Assignments);
        round.LockAt(LocksAt, null, Officer, Now);
        round.Open(PublishedSet(Definition), Now);
        RefusalOf(() => round.RequireLocked(Now)).ShouldBe("criteria.round-not-locked");
        round.Lock(LocksAt);

        RefusalOf(() => round.Assess([])).ShouldBe("criteria.baseline-ends-at-lock");
        RefusalOf(round.RequireCouncil).ShouldBe("criteria.baseline-ends-at-lock");
        RefusalOf(() => round.RequireLocked(LocksAt)).ShouldBeNull();
    }

    [Theory]
    [InlineData(RoundState.Locked)]
    [InlineData(RoundState.Assessed)]
    [InlineData(RoundState.Decided)]
    [InlineData(RoundState.Published)]
    [InlineData(RoundState.Withdrawn)]
    public void From_khoa_on_no_unit_enters_and_no_date_moves(RoundState state)
    {
        var round = In(state);

        RefusalOf(() => round.RequireOpenFor(Ward, Now)).ShouldBe("criteria.deadline-passed");
        RefusalOf(() => round.ChangeDates(Dates, null, "Lý do", Officer, Now)).ShouldBe("criteria.round-ended");
        RefusalOf(() => round.LockAt(Later.AddDays(9), "Lý do", Officer, Now)).ShouldBe("criteria.round-ended");
        RefusalOf(() => round.Extend(Ward, new(2026, 10, 12), "Lý do", Officer, Now)).ShouldBe("criteria.deadline-passed");
    }

    private static Round Locked()
    {
        var round = Opened();
        round.Lock(LocksAt);
        return round;
    }

    private static Round Decided()
    {
        var round = Locked();
        round.Assess([]);
        round.Decide(Paper, [], acceptedAlone: false, Leader, Later);
        return round;
    }

    private static Round In(RoundState state)
    {
        var round = state is RoundState.Locked or RoundState.Assessed ? Locked() : Decided();
        switch (state)
        {
            case RoundState.Assessed:
                round.Assess([]);
                break;
            case RoundState.Published:
                round.Publish(Paper.Date, Leader, Later);
                break;
            case RoundState.Withdrawn:
                round.WithdrawResult(1, "Sai", Leader, Later);
                break;
        }

        round.State.ShouldBe(state);
        return round;
    }
}
