using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using static LearningCity.Domain.Tests.Criteria.Rounds;
using static LearningCity.Domain.Tests.Criteria.Sample;

namespace LearningCity.Domain.Tests.Criteria;

public sealed class RoundTests
{
    private static readonly TimeSpan Millisecond = TimeSpan.FromMilliseconds(1);

    [Fact]
    public void Before_10_October_means_that_9_October_is_the_last_good_day_and_stays_written_so()
    {
        var due = DueDay.Before(new(2026, 10, 10));

        (due.LastGoodDay, due.WrittenDay, due.Wording).ShouldBe((new(2026, 10, 9), new(2026, 10, 10), "trước ngày 10/10/2026"));
        DueDay.UntilEndOf(new(2026, 10, 9)).Wording.ShouldBe("hết ngày 09/10/2026");
        DueDay.UntilEndOf(new(2026, 10, 9)).LastGoodDay.ShouldBe(due.LastGoodDay);
    }

    [Fact]
    public void No_day_of_a_round_lies_where_instants_end()
    {
        Should.Throw<RuleViolated>(() => DueDay.Before(DateOnly.MinValue)).Code.ShouldBe("criteria.date-out-of-range");
        Should.Throw<RuleViolated>(() => DueDay.UntilEndOf(DateOnly.MaxValue)).Code.ShouldBe("criteria.date-out-of-range");
        Should.Throw<RuleViolated>(() => Opened().Extend(Ward, DateOnly.MaxValue, "lý do", Officer, Now)).Code.ShouldBe("criteria.date-out-of-range");
        Should.Throw<RuleViolated>(() => Draft().LockAt(DateTimeOffset.MaxValue, null, Officer, Now)).Code.ShouldBe("criteria.date-out-of-range");
        DueDay.Before(RoundRules.EarliestDay).LastGoodDay.ShouldBe(new(1975, 12, 31));
    }

    [Fact]
    public void A_round_follows_only_an_opened_one_whose_period_ends_before_its_own()
    {
        Round Planned(int year) => Round.Plan(
            new RoundId(Guidance(year)), new CriteriaSetId(Guidance(50)), $"Đợt {year}", RoundKind.Assessment, City,
            new(new(year, 1, 1), new(year, 12, 31)), Dates, Officer);
        var before = Opened();

        Should.Throw<RuleViolated>(() => Planned(2026).Follow(before)).Code.ShouldBe("criteria.not-the-round-before");
        Should.Throw<RuleViolated>(() => Planned(2025).Follow(before)).Code.ShouldBe("criteria.not-the-round-before");
        Should.Throw<RuleViolated>(() => Planned(2027).Follow(Draft())).Code.ShouldBe("criteria.not-the-round-before");
        Should.Throw<StateConflict>(() => before.Follow(null)).Code.ShouldBe("criteria.round-not-a-draft");
        var next = Planned(2027);
        next.Follow(before);
        next.Previous.ShouldBe(before.Id);
        next.Follow(null);
        next.Previous.ShouldBeNull();
    }

    [Fact]
    public void The_due_day_counts_until_midnight_in_the_city_then_late_until_khoa_then_locked()
    {
        var round = Opened();
        var midnight = CityDay.EndOf(LastGoodDay);

        round.TimelinessOf(Ward, midnight - Millisecond).ShouldBe(Timeliness.OnTime);
        round.TimelinessOf(Ward, midnight).ShouldBe(Timeliness.Late);
        round.TimelinessOf(Ward, LocksAt - Millisecond).ShouldBe(Timeliness.Late);
        round.TimelinessOf(Ward, LocksAt).ShouldBe(Timeliness.Locked);
    }

    [Fact]
    public void From_khoa_on_a_unit_is_refused_even_before_the_lock_is_recorded() =>
        Should.Throw<StateConflict>(() => Opened().RequireOpenFor(Ward, LocksAt)).Code.ShouldBe("criteria.deadline-passed");

    [Fact]
    public void Khoa_is_never_preset()
    {
        var round = Draft();

        round.LocksAt.ShouldBeNull();
        Should.Throw<RuleViolated>(() => round.Open(PublishedSet(Definition), Now)).Code.ShouldBe("criteria.lock-missing");
    }

    [Fact]
    public void Khoa_lies_after_the_last_good_day_has_ended()
    {
        var round = Draft();

        Should.Throw<RuleViolated>(() => round.LockAt(CityDay.EndOf(LastGoodDay) - Millisecond, null, Officer, Now)).Code.ShouldBe("criteria.lock-before-due");
        round.LockAt(CityDay.EndOf(LastGoodDay), null, Officer, Now);
    }

    [Fact]
    public void The_cut_off_is_not_after_the_last_good_day()
    {
        Draft(new(new(2026, 10, 9), DueDay.Before(new(2026, 10, 10)))).Dates.CutOff.ShouldBe(LastGoodDay);
        Should.Throw<RuleViolated>(() => Draft(new(new(2026, 10, 10), DueDay.Before(new(2026, 10, 10))))).Code.ShouldBe("criteria.cut-off-after-due");
    }

    [Theory]
    [InlineData(2026, 9, 1, null)]
    [InlineData(2026, 8, 31, "criteria.due-is-past")]
    [InlineData(2031, 9, 1, null)]
    [InlineData(2031, 9, 2, "criteria.due-too-far")]
    public void A_round_opens_with_a_due_day_from_today_to_five_years_ahead(int year, int month, int day, string? refusal)
    {
        var round = Draft(new(new(2026, 8, 1), DueDay.UntilEndOf(new(year, month, day))));
        round.LockAt(CityDay.EndOf(new(2032, 1, 1)), null, Officer, Now);

        RefusalOf(() => round.Open(PublishedSet(Definition), Now)).ShouldBe(refusal);
    }

    [Fact]
    public void A_period_does_not_end_before_it_begins() => Should.Throw<RuleViolated>(() => Round.Plan(
        default, default, "Đợt", RoundKind.Baseline, City, new(new(2026, 2, 1), new(2026, 1, 31)), Dates, Officer)).Code.ShouldBe("criteria.period-empty");

    [Fact]
    public void A_round_opens_only_on_a_published_set()
    {
        var round = Draft();
        round.LockAt(LocksAt, null, Officer, Now);
        var draft = CriteriaSet.Draft(round.Set, 1, Definition, Hash, Officer, Now);

        Should.Throw<StateConflict>(() => round.Open(draft, Now)).Code.ShouldBe("criteria.set-not-published");
    }

    [Fact]
    public void A_unit_is_asked_once() =>
        Should.Throw<RuleViolated>(() => Draft().Ask([new(Ward, "phuong", [City])])).Code.ShouldBe("criteria.participant-repeated");

    [Fact]
    public void No_unit_answers_what_does_not_concern_its_type()
    {
        var forSchools = Set(Leaf("1", Document()), Leaf("2", Share(AtLeast(70), new RollUp.Sum()) with { UnitTypes = ["truong"] }));

        Should.Throw<RuleViolated>(() => Draft().Assign(forSchools, Assignments)).Faults.Select(fault => (fault.Field, fault.Code)).ShouldBe(
            [("/assignments/2/unit", "criteria.unit-not-concerned"), ("/assignments/3/unit", "criteria.unit-not-concerned")]);
    }

    [Fact]
    public void Every_indicator_has_one_lead_and_somebody_who_answers_it()
    {
        var round = Draft();

        CodesOf(round, [.. Assignments.Where(a => a.Part is AssignmentPart.Lead)]).ShouldBe(["criteria.indicator-unanswered"]);
        CodesOf(round, [.. Assignments.Skip(1)]).ShouldBe(["criteria.lead-not-single", "criteria.indicator-unanswered"]);
        CodesOf(round, [.. Assignments, new("1", Ward, AssignmentPart.Lead)]).ShouldBe(["criteria.lead-not-single"]);
        CodesOf(round, [.. Assignments, new("9", Ward, AssignmentPart.Supply)]).ShouldBe(["criteria.indicator-unknown"]);
        CodesOf(round, [.. Assignments, new("2", Unit(9), AssignmentPart.Supply)]).ShouldBe(["criteria.not-a-participant"]);
        CodesOf(round, [.. Assignments, Assignments[2]]).ShouldBe(["criteria.unit-assigned-twice"]);
    }

    [Fact]
    public void An_open_round_takes_no_more_units_and_assignments()
    {
        Should.Throw<StateConflict>(() => Opened().Ask([])).Code.ShouldBe("criteria.round-not-a-draft");
        Should.Throw<StateConflict>(() => Opened().Assign(Definition, Assignments)).Code.ShouldBe("criteria.round-not-a-draft");
    }

    [Fact]
    public void An_extension_moves_one_unit_and_no_other()
    {
        var round = Opened();

        round.Extend(Ward, new(2026, 10, 12), "Bão", Officer, Now);

        round.LastGoodDayOf(Ward).ShouldBe(new(2026, 10, 12));
        round.LastGoodDayOf(OtherWard).ShouldBe(LastGoodDay);
        round.Participants[1].Extension.ShouldBe(new RoundExtension(new(2026, 10, 12), "Bão", Officer, Now));
    }

    [Fact]
    public void An_extension_is_later_than_the_due_day_and_ends_at_the_latest_with_khoa()
    {
        var round = Opened();

        RefusalOf(() => round.Extend(Ward, LastGoodDay, "Bão", Officer, Now)).ShouldBe("criteria.extension-not-later");
        RefusalOf(() => round.Extend(Ward, new(2026, 10, 21), "Bão", Officer, Now)).ShouldBe("criteria.extension-after-lock");
        RefusalOf(() => round.Extend(Ward, new(2026, 10, 20), "", Officer, Now)).ShouldBe("criteria.reason-missing");
        RefusalOf(() => round.Extend(Unit(9), new(2026, 10, 20), "Bão", Officer, Now)).ShouldBe("criteria.not-a-participant");
        RefusalOf(() => round.Extend(Ward, new(2026, 10, 20), "Bão", Officer, LocksAt)).ShouldBe("criteria.deadline-passed");
        RefusalOf(() => round.Extend(Ward, new(2026, 10, 20), "Bão", Officer, Now)).ShouldBeNull();
    }

    [Fact]
    public void Dates_of_a_unit_type_stand_before_those_for_all()
    {
        var round = Opened();

        round.ChangeDates(new(new(2026, 9, 30), DueDay.UntilEndOf(new(2026, 10, 15))), "phuong", "Nhiều phường chậm", Officer, Now);

        round.LastGoodDayOf(Ward).ShouldBe(new(2026, 10, 15));
        round.LastGoodDayOf(Office).ShouldBe(LastGoodDay);
        RefusalOf(() => round.ChangeDates(Dates, "xa", "Lý do", Officer, Now)).ShouldBe("criteria.unit-type-not-asked");
    }

    [Fact]
    public void Dates_of_an_open_round_change_only_with_a_reason_and_not_past_khoa()
    {
        var round = Opened();

        RefusalOf(() => round.ChangeDates(Dates, null, null, Officer, Now)).ShouldBe("criteria.reason-missing");
        RefusalOf(() => round.LockAt(LocksAt.AddDays(1), null, Officer, Now)).ShouldBe("criteria.reason-missing");
        RefusalOf(() => round.ChangeDates(new(new(2026, 9, 30), DueDay.UntilEndOf(new(2026, 10, 21))), null, "Lý do", Officer, Now)).ShouldBe("criteria.lock-before-due");
        RefusalOf(() => round.ChangeDates(Dates, null, "Lý do", Officer, LocksAt)).ShouldBe("criteria.round-ended");
    }

    [Fact]
    public void The_reason_of_a_changed_date_is_kept()
    {
        var round = Opened();

        round.ChangeDates(Dates, "phuong", "Nhiều phường chậm", Officer, Now);
        round.LockAt(LocksAt.AddDays(1), "Họp muộn", Leader, Now);

        round.DateChanges.ShouldBe(
        [
            new(Dates, "phuong", null, "Nhiều phường chậm", Officer, Now),
            new(null, null, LocksAt.AddDays(1), "Họp muộn", Leader, Now),
        ]);
    }

    [Fact]
    public void The_lock_is_recorded_when_khoa_is_reached_and_not_before()
    {
        var round = Opened();

        RefusalOf(() => round.Lock(LocksAt - Millisecond)).ShouldBe("criteria.lock-not-reached");
        round.Lock(LocksAt);

        round.State.ShouldBe(RoundState.Locked);
    }

    [Fact]
    public void A_locked_round_is_reopened_with_a_reason_until_a_new_khoa()
    {
        var round = Opened();
        RefusalOf(() => round.Reopen(LocksAt.AddDays(9), "Sai số liệu", Leader, Now)).ShouldBe("criteria.round-not-locked");
        round.Lock(LocksAt);

        RefusalOf(() => round.Reopen(LocksAt, "Sai số liệu", Leader, LocksAt)).ShouldBe("criteria.lock-is-past");
        RefusalOf(() => round.Reopen(LocksAt.AddDays(2), " ", Leader, LocksAt)).ShouldBe("criteria.reason-missing");
        round.Reopen(LocksAt.AddDays(2), "Sai số liệu", Leader, LocksAt);

        round.RequireOpenFor(Ward, LocksAt.AddDays(1)).ShouldBe(Timeliness.Late);
        round.Reopenings.ShouldHaveSingleItem().Author.ShouldBe(Leader);
        RefusalOf(() => round.RequireOpenFor(Ward, LocksAt.AddDays(2))).ShouldBe("criteria.deadline-passed");
    }

    [Fact]
    public void Nothing_is_entered_in_a_draft_round() =>
        RefusalOf(() => Draft().RequireOpenFor(Ward, Now)).ShouldBe("criteria.round-not-open");

    private static IEnumerable<string> CodesOf(Round round, RoundAssignment[] assignments) =>
        Should.Throw<RuleViolated>(() => round.Assign(Definition, assignments)).Faults.Select(fault => fault.Code);
}
