using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using static LearningCity.Domain.Tests.Criteria.Rounds;
using static LearningCity.Domain.Tests.Criteria.Sample;

namespace LearningCity.Domain.Tests.Criteria;

public sealed class UnitReportTests
{
    private static readonly Completeness Whole = new(3, 3);
    private static readonly DateTimeOffset Late = CityDay.EndOf(LastGoodDay);
    private readonly Round round = Opened();

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("nh\u0000m")]
    [InlineData("nhầm\u200b")]
    public void A_report_is_recalled_for_a_reason_that_can_be_read(string reason)
    {
        var report = Sent(Reporter, Head);

        Should.Throw<RuleViolated>(() => report.Recall(reason, round, Now)).Code.ShouldBe("criteria.reason-missing");
        report.State.ShouldBe(ReportState.Sent);
    }

    [Fact]
    public void A_report_goes_from_draft_to_accepted()
    {
        var report = Sent(Reporter, Head);

        report.TakeIntoReview(Officer);
        report.Accept(Leader, Now);

        (report.State, report.Acceptor, report.IsLate, report.IsSignedByItsMaker, report.Sendings)
            .ShouldBe((ReportState.Accepted, Leader, false, false, 1));
        report.Contributors.ShouldBe([Reporter]);
    }

    [Fact]
    public void An_incomplete_report_is_neither_made_ready_nor_sent()
    {
        var report = Entered(Reporter);

        Should.Throw<RuleViolated>(() => report.MakeReady(Reporter, new(3, 2), round, Now)).Code.ShouldBe("criteria.report-incomplete");
        report.MakeReady(Reporter, Whole, round, Now);
        Should.Throw<RuleViolated>(() => report.Send(Head, new(3, 2), round, Now)).Code.ShouldBe("criteria.report-incomplete");
    }

    [Fact]
    public void A_report_sent_after_the_due_day_is_late_and_one_in_time_is_not()
    {
        Sent(Reporter, Head, Late - TimeSpan.FromMilliseconds(1)).IsLate.ShouldBeFalse();
        Sent(Reporter, Head, Late).IsLate.ShouldBeTrue();
    }

    [Fact]
    public void An_extension_makes_a_report_timely()
    {
        round.Extend(Ward, LastGoodDay.AddDays(1), "Bão", Officer, Now);

        Sent(Reporter, Head, Late).IsLate.ShouldBeFalse();
    }

    [Fact]
    public void From_khoa_on_a_unit_changes_nothing_and_the_office_may_still_accept()
    {
        var draft = Entered(Reporter);
        var sent = Sent(Reporter, Head);

        Should.Throw<StateConflict>(() => draft.Enter(Reporter, round, LocksAt)).Code.ShouldBe("criteria.deadline-passed");
        Should.Throw<StateConflict>(() => draft.MakeReady(Reporter, Whole, round, LocksAt)).Code.ShouldBe("criteria.deadline-passed");
        Should.Throw<StateConflict>(() => sent.Recall("nhầm số", round, LocksAt)).Code.ShouldBe("criteria.deadline-passed");
        sent.TakeIntoReview(Officer);
        Should.Throw<StateConflict>(() => sent.Return(Officer, [new("2", "Sai")], round, LocksAt)).Code.ShouldBe("criteria.deadline-passed");
        sent.Accept(Officer, LocksAt);
        Should.Throw<StateConflict>(() => sent.Reopen(Leader, "Sai", round, LocksAt)).Code.ShouldBe("criteria.deadline-passed");
    }

    [Fact]
    public void One_person_who_makes_and_signs_is_marked()
    {
        Sent(Head, Head).IsSignedByItsMaker.ShouldBeTrue();

        var helped = Entered(Reporter);
        helped.MakeReady(Head, Whole, round, Now);
        helped.Send(Head, Whole, round, Now);
        helped.IsSignedByItsMaker.ShouldBeFalse();

        var prepared = Entered(Head);
        prepared.MakeReady(Reporter, Whole, round, Now);
        prepared.Send(Head, Whole, round, Now);
        prepared.IsSignedByItsMaker.ShouldBeFalse();
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Who_entered_or_sent_neither_reviews_nor_accepts(int account)
    {
        var report = Sent(Reporter, Head);

        Should.Throw<RuleViolated>(() => report.TakeIntoReview(Account(account))).Code.ShouldBe("criteria.reviewer-took-part");
        report.TakeIntoReview(Officer);
        Should.Throw<RuleViolated>(() => report.Accept(Account(account), Now)).Code.ShouldBe("criteria.reviewer-took-part");
    }

    [Fact]
    public void Who_sent_an_earlier_version_does_not_accept_the_later_one()
    {
        var report = Sent(Reporter, Head);
        report.Recall("nhầm số", round, Now);
        report.MakeReady(Reporter, Whole, round, Now);
        report.Send(Reporter, Whole, round, Now);

        Should.Throw<RuleViolated>(() => report.TakeIntoReview(Head)).Code.ShouldBe("criteria.reviewer-took-part");
        report.Sendings.ShouldBe(2);
    }

    [Fact]
    public void Who_declared_a_report_ready_that_was_taken_back_does_not_accept_it_later()
    {
        var report = Entered(Reporter);
        report.MakeReady(Officer, Whole, round, Now);
        report.TakeBack(round, Now);
        report.MakeReady(Reporter, Whole, round, Now);
        report.Send(Head, Whole, round, Now);

        Should.Throw<RuleViolated>(() => report.TakeIntoReview(Officer)).Code.ShouldBe("criteria.reviewer-took-part");
    }

    [Fact]
    public void A_sent_report_is_recalled_until_somebody_reviews_it()
    {
        var report = Sent(Reporter, Head);
        report.TakeIntoReview(Officer);

        Should.Throw<StateConflict>(() => report.Recall("nhầm số", round, Now)).Code.ShouldBe("criteria.report-not-sent");
    }

    [Fact]
    public void A_report_is_returned_to_draft_with_a_reason_for_each_answer()
    {
        var report = Sent(Reporter, Head);
        report.TakeIntoReview(Officer);

        Should.Throw<RuleViolated>(() => report.Return(Officer, [], round, Now)).Code.ShouldBe("criteria.nothing-returned");
        Should.Throw<RuleViolated>(() => report.Return(Officer, [new("2", "")], round, Now)).Code.ShouldBe("criteria.reason-missing");
        Should.Throw<RuleViolated>(() => report.Return(Officer, [new("2", "a"), new("2", "b")], round, Now)).Code.ShouldBe("criteria.returned-twice");
        report.Return(Officer, [new("2", "Thiếu trang 2")], round, Now);

        (report.State, report.Sender, report.Reviewer).ShouldBe((ReportState.Draft, null, null));
        report.Returns.ShouldHaveSingleItem().Kind.ShouldBe(ReportReturnKind.Returned);
    }

    [Fact]
    public void An_accepted_report_is_reopened_with_a_reason()
    {
        var report = Sent(Reporter, Head);
        report.TakeIntoReview(Officer);
        report.Accept(Officer, Now);

        Should.Throw<StateConflict>(() => report.Enter(Reporter, round, Now)).Code.ShouldBe("criteria.report-not-a-draft");
        Should.Throw<RuleViolated>(() => report.Reopen(Leader, " ", round, Now)).Code.ShouldBe("criteria.reason-missing");
        report.Reopen(Leader, "Số liệu sai", round, Now);

        (report.State, report.Acceptor).ShouldBe((ReportState.Draft, null));
    }

    [Fact]
    public void No_step_is_skipped()
    {
        var draft = Entered(Reporter);

        Should.Throw<StateConflict>(() => draft.Send(Head, Whole, round, Now)).Code.ShouldBe("criteria.report-not-ready");
        Should.Throw<StateConflict>(() => draft.TakeIntoReview(Officer)).Code.ShouldBe("criteria.report-not-sent");
        Should.Throw<StateConflict>(() => draft.Accept(Officer, Now)).Code.ShouldBe("criteria.report-not-in-review");
        Should.Throw<StateConflict>(() => draft.Reopen(Officer, "Sai", round, Now)).Code.ShouldBe("criteria.report-not-accepted");
        Should.Throw<StateConflict>(() => Sent(Reporter, Head).Accept(Officer, Now)).Code.ShouldBe("criteria.report-not-in-review");
    }

    [Fact]
    public void A_ready_report_is_taken_back_to_correct_it_before_it_can_be_edited()
    {
        var report = Entered(Reporter);
        report.MakeReady(Reporter, Whole, round, Now);

        Should.Throw<StateConflict>(() => report.Enter(Reporter, round, Now)).Code.ShouldBe("criteria.report-not-a-draft");
        report.TakeBack(round, Now);
        report.Enter(Head, round, Now);

        report.Contributors.ShouldBe([Reporter, Head]);
    }

    private UnitReport Entered(AccountId by)
    {
        var report = UnitReport.Begin(new ReportId(Guidance(70)), round.Id, Ward);
        report.Enter(by, round, Now);
        report.Enter(by, round, Now);
        return report;
    }

    private UnitReport Sent(AccountId maker, AccountId sender, DateTimeOffset? at = null)
    {
        var report = Entered(maker);
        report.MakeReady(maker, Whole, round, at ?? Now);
        report.Send(sender, Whole, round, at ?? Now);
        return report;
    }
}
