using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using static LearningCity.Domain.Tests.Criteria.Rounds;
using static LearningCity.Domain.Tests.Criteria.Sample;

namespace LearningCity.Domain.Tests.Criteria;

/// <summary>What can be put right in a round while it is planned.</summary>
public sealed class RoundDraftTests
{
    private static readonly RoundPeriod Year = new(new(2026, 1, 1), new(2026, 12, 31));

    [Fact]
    public void A_unit_leaves_a_planned_round_with_everything_that_was_assigned_to_it()
    {
        var round = Draft();

        var dropped = round.RemoveParticipants([Ward]);

        dropped.ShouldBe([new("2", Ward, AssignmentPart.Supply)]);
        round.Participants.Select(participant => participant.Unit).ShouldBe([Office, OtherWard]);
        round.Assignments.ShouldBe([.. Assignments.Where(assignment => assignment.Unit != Ward)]);
        round.Ask([new(Ward, "phuong", [City])]);
    }

    [Fact]
    public void Only_units_that_are_in_the_round_leave_it_and_each_other_is_named_with_its_place()
    {
        var round = Draft();

        var refused = Should.Throw<RuleViolated>(() => round.RemoveParticipants([Ward, Unit(8), Unit(9)]));

        refused.Code.ShouldBe("criteria.not-a-participant");
        refused.Faults.Select(fault => (fault.Field, fault.Code)).ShouldBe([("/units/1", "criteria.not-a-participant"), ("/units/2", "criteria.not-a-participant")]);
        RefusalOf(() => round.RemoveParticipants([])).ShouldBe("criteria.nobody-to-remove");
        round.Participants.Count.ShouldBe(3);
    }

    [Fact]
    public void Title_kind_and_period_are_said_anew_and_who_is_asked_for_what_stays()
    {
        var round = Draft();

        round.Describe(round.Set, "Khảo sát 2025", RoundKind.Baseline, new(new(2025, 1, 1), new(2025, 12, 31)), previous: null);

        (round.Title, round.Kind, round.Period.To).ShouldBe(("Khảo sát 2025", RoundKind.Baseline, new(2025, 12, 31)));
        (round.Assignments.Count, round.Participants.Count, round.Dates).ShouldBe((4, 3, Dates));
    }

    [Fact]
    public void Under_another_set_nobody_is_assigned_and_nothing_supplied()
    {
        var round = Draft();
        round.TakeSources(Definition, [new("1", "plans.done", "{}")]);

        round.Describe(new CriteriaSetId(Guidance(51)), round.Title, round.Kind, Year, previous: null);

        round.Set.ShouldBe(new CriteriaSetId(Guidance(51)));
        round.Assignments.ShouldBeEmpty();
        round.Sources.ShouldBeEmpty();
        round.Participants.Count.ShouldBe(3);
    }

    [Fact]
    public void A_round_is_described_anew_under_the_rules_of_its_planning()
    {
        var round = Draft();

        RefusalOf(() => round.Describe(round.Set, " ", round.Kind, Year, null)).ShouldBe("criteria.round-title-missing");
        RefusalOf(() => round.Describe(round.Set, "Đợt", round.Kind, new(Year.To, Year.From), null)).ShouldBe("criteria.period-empty");
        RefusalOf(() => round.Describe(round.Set, "Đợt", round.Kind, new(Year.From, DateOnly.MaxValue), null)).ShouldBe("criteria.date-out-of-range");
        (round.Title, round.Period).ShouldBe(("Đợt 2026", Year));
    }

    [Fact]
    public void The_period_still_ends_after_that_of_the_round_it_follows()
    {
        var before = Opened();
        var next = Round.Plan(
            new RoundId(Guidance(61)), before.Set, "Đợt 2027", RoundKind.Assessment, City, new(new(2027, 1, 1), new(2027, 12, 31)), Dates, Officer);
        next.Follow(before);

        RefusalOf(() => next.Describe(next.Set, next.Title, next.Kind, Year, before)).ShouldBe("criteria.period-not-after-previous");
        next.Describe(next.Set, next.Title, next.Kind, new(Year.From, new(2027, 1, 1)), before);
        next.Period.To.ShouldBe(new(2027, 1, 1));
    }

    [Fact]
    public void A_round_that_was_opened_keeps_its_units_and_its_description_and_is_not_discarded()
    {
        var round = Opened();

        RefusalOf(() => round.RemoveParticipants([Ward])).ShouldBe("criteria.round-not-a-draft");
        RefusalOf(() => round.Describe(round.Set, "Tên khác", round.Kind, Year, null)).ShouldBe("criteria.round-not-a-draft");
        RefusalOf(() => round.Discard(Officer, "Lập nhầm", Now)).ShouldBe("criteria.round-not-a-draft");
        (round.State, round.Title, round.Participants.Count).ShouldBe((RoundState.Open, "Đợt 2026", 3));
    }

    [Fact]
    public void A_round_is_discarded_with_a_reason_that_is_kept()
    {
        var round = Draft();

        RefusalOf(() => round.Discard(Officer, " ", Now)).ShouldBe("criteria.reason-missing");
        round.State.ShouldBe(RoundState.Draft);
        round.Discard(Officer, "Lập nhầm", Now);

        (round.State, round.DiscardReason, round.DiscardedBy, round.DiscardedAt).ShouldBe((RoundState.Discarded, "Lập nhầm", Officer, Now));
        (round.IsBegun, round.IsLocked(LocksAt), round.IsDecided).ShouldBe((false, false, false));
        RoundEndRules.Word(round.State).ShouldBe("đã bỏ");
    }

    [Fact]
    public void Nothing_is_done_with_a_discarded_round_any_more()
    {
        var round = Draft();
        round.Discard(Officer, "Lập nhầm", Now);

        Action[] steps =
        [
            () => round.Ask([]), () => round.RemoveParticipants([Ward]), () => round.Assign(Definition, Assignments), () => round.TakeSources(Definition, []),
            () => round.Follow(null), () => round.Describe(round.Set, round.Title, round.Kind, Year, null), () => round.ChangeDates(Dates, null, null, Officer, Now),
            () => round.LockAt(LocksAt, null, Officer, Now), () => round.Open(PublishedSet(Definition), Now), () => round.Discard(Officer, "Lại bỏ", Now),
            () => round.RequireBegun(), () => round.CarryAgain(Now), () => round.RequireOpenFor(Ward, LocksAt), () => round.Extend(Ward, new(2026, 10, 12), "Bão", Officer, Now),
        ];

        steps.Select(RefusalOf).Distinct().ShouldBe(["criteria.round-discarded"]);
        RefusalOf(() => round.Lock(LocksAt)).ShouldBe("criteria.round-not-open");
        RefusalOf(() => round.Reopen(LocksAt.AddDays(9), "Sai", Leader, LocksAt)).ShouldBe("criteria.round-not-locked");
        RefusalOf(round.RequireCouncil).ShouldBe("criteria.round-not-locked");
    }

    [Fact]
    public void No_round_follows_a_discarded_one()
    {
        var discarded = Draft();
        discarded.Discard(Officer, "Lập nhầm", Now);
        var next = Round.Plan(
            new RoundId(Guidance(61)), discarded.Set, "Đợt 2027", RoundKind.Assessment, City, new(new(2027, 1, 1), new(2027, 12, 31)), Dates, Officer);

        RefusalOf(() => next.Follow(discarded)).ShouldBe("criteria.not-the-round-before");
    }
}
