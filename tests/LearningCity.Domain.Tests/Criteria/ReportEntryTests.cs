using FsCheck;
using FsCheck.Fluent;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using static LearningCity.Domain.Tests.Criteria.Sample;

namespace LearningCity.Domain.Tests.Criteria;

public sealed class ReportEntryTests
{
    private static readonly UnitReport Report = UnitReport.Begin(new ReportId(Guidance(70)), new RoundId(Guidance(60)), Unit(2));
    private static readonly PlanIndicator Share70 = Planned(Share(AtLeast(70)));

    [Fact]
    public void An_entry_scores_what_was_entered()
    {
        var entry = Entry(Share70, 7, 10);

        Share70.Score(entry.ToScore()).Status.ShouldBe(ScoreStatus.Met);
        (entry.Unit, entry.Author, entry.ValuesRevision, entry.State).ShouldBe((Unit(2), Reporter, 1, EntryState.Open));
    }

    [Theory]
    [InlineData(-1, 10, "n", "criteria.out-of-range")]
    [InlineData(3.5, 10, "n", "criteria.not-whole")]
    [InlineData(120, 100, "n", "criteria.ratio-over-one")]
    [InlineData(3, 0, "d", "criteria.zero-denominator")]
    public void A_figure_that_cannot_be_is_refused_at_its_input(double numerator, double denominator, string field, string code) =>
        Should.Throw<RuleViolated>(() => Entry(Share70, (decimal)numerator, (decimal)denominator)).Faults
            .Select(fault => (fault.Field, fault.Code)).ShouldBe([(field, code)]);

    [Fact]
    public void Zero_of_zero_and_half_an_answer_may_be_entered()
    {
        Entry(Share70, 0, 0).Figures.ShouldBe([0, 0]);
        Entry(Share70, 7, null).Figures.ShouldBe([7, null]);
    }

    [Fact]
    public void All_faults_are_named_at_once() =>
        Should.Throw<RuleViolated>(() => Entry(Share70, -1.5m, 1_000_000_000_000m)).Faults.Count.ShouldBe(3);

    [Fact]
    public void A_figure_keeps_six_decimals_and_takes_no_seventh()
    {
        var tonnes = Planned(Share(AtLeast(70)) with { Inputs = [Figure("n", InputType.Decimal), Figure("d", InputType.Decimal)] });

        Entry(tonnes, 0.123456m, 1).Figures[0].ShouldBe(0.123456m);
        Should.Throw<RuleViolated>(() => Entry(tonnes, 0.1234567m, 1)).Faults[0].Code.ShouldBe("criteria.figure-out-of-range");
    }

    [Fact]
    public void A_mark_keeps_four_decimals_so_that_it_stays_exact_with_its_weight()
    {
        Entry(Planned(Marked(10)), 9.1234m).Figures[0].ShouldBe(9.1234m);
        Should.Throw<RuleViolated>(() => Entry(Planned(Marked(10)), 9.12345m)).Faults[0].Code.ShouldBe("criteria.mark-too-fine");
        Should.Throw<RuleViolated>(() => Entry(Planned(Marked(10)), 10.0001m)).Faults[0].Code.ShouldBe("criteria.out-of-range");
    }

    [Fact]
    public void A_percentage_lies_between_0_and_100_and_a_choice_among_the_choices()
    {
        Should.Throw<RuleViolated>(() => Entry(Planned(Share(AtLeast(66), direct: true)), null, null, 100.01m)).Faults[0].Code
            .ShouldBe("criteria.out-of-range");
        var change = Planned(Change(ChangeDirection.Up, Comparison.MoreThan, 0, ChangeReading.Absolute, basis: true));
        Should.Throw<RuleViolated>(() => ReportEntry.Of(default, Report, change, new(null, [1, 1, 1, 1], ["cũ"], null), null, Reporter, Now))
            .Faults[0].Code.ShouldBe("criteria.choice-unknown");
    }

    [Fact]
    public void An_accepted_answer_is_not_changed_until_it_is_reopened()
    {
        var entry = Entry(Share70, 7, 10);
        entry.Accept();

        Should.Throw<StateConflict>(() => Correct(entry, 8)).Code.ShouldBe("criteria.entry-accepted");
        Should.Throw<StateConflict>(() => entry.DeclareGap("Mất sổ", null, Reporter, Now)).Code.ShouldBe("criteria.entry-accepted");
        entry.Reopen();
        Correct(entry, 8);

        (entry.Figures[0], entry.ValuesRevision).ShouldBe((8, 2));
    }

    [Fact]
    public void A_returned_answer_keeps_its_reason_until_accepted()
    {
        var entry = Entry(Share70, 7, 10);
        Should.Throw<RuleViolated>(() => entry.Return("")).Code.ShouldBe("criteria.reason-missing");
        entry.Return("Thiếu trang 2");
        Correct(entry, 8);

        (entry.State, entry.ReturnReason).ShouldBe((EntryState.Open, "Thiếu trang 2"));
        entry.Accept();
        entry.ReturnReason.ShouldBeNull();
    }

    [Fact]
    public void Not_applicable_needs_leave_and_a_reason()
    {
        var allowed = Planned(Document(allowsNotApplicable: true));

        Should.Throw<RuleViolated>(() => ReportEntry.OfNotApplicable(default, Report, Share70, "Không có", null, Reporter, Now)).Code
            .ShouldBe("criteria.not-applicable-not-allowed");
        Should.Throw<RuleViolated>(() => ReportEntry.OfNotApplicable(default, Report, allowed, " ", null, Reporter, Now)).Code.ShouldBe("criteria.reason-missing");
        var entry = ReportEntry.OfNotApplicable(default, Report, allowed, "Không có trường", null, Reporter, Now);

        allowed.Score(entry.ToScore()).Status.ShouldBe(ScoreStatus.NotApplicable);
        Completeness.Of(allowed, entry.ToScore()).IsComplete.ShouldBeTrue();
    }

    [Fact]
    public void A_declared_gap_completes_the_answer_and_scores_no_data()
    {
        var entry = ReportEntry.OfGap(default, Report, Share70, "Chưa thống kê", null, Reporter, Now);

        Completeness.Of(Share70, entry.ToScore()).ShouldBe(new Completeness(3, 3));
        Share70.Score(entry.ToScore()).Reason.ShouldBe(ScoreReason.DeclaredGap);
    }

    [Fact]
    public void What_is_noted_beside_a_gap_stands_in_place_of_the_earlier_note()
    {
        var entry = ReportEntry.OfGap(default, Report, Share70, "Chưa thống kê", "Chờ Cục Thống kê", Reporter, Now);
        entry.Note.ShouldBe("Chờ Cục Thống kê");

        entry.DeclareGap("Mất sổ", null, Reporter, Now);

        entry.Note.ShouldBeNull();
        Should.Throw<RuleViolated>(() => entry.DeclareGap("Mất sổ", "a\0", Reporter, Now)).Code.ShouldBe("criteria.note-malformed");
    }

    [Fact]
    public void What_is_noted_beside_not_applicable_is_kept()
    {
        var allowed = Planned(Document(allowsNotApplicable: true));

        ReportEntry.OfNotApplicable(default, Report, allowed, "Không có trường", "Xem kế hoạch 2027", Reporter, Now).Note.ShouldBe("Xem kế hoạch 2027");
    }

    [Fact]
    public void Values_end_a_declared_gap()
    {
        var entry = ReportEntry.OfGap(default, Report, Share70, "Chưa thống kê", null, Reporter, Now);

        Correct(entry, 7);

        entry.GapReason.ShouldBeNull();
        Share70.Score(entry.ToScore()).Status.ShouldBe(ScoreStatus.Met);
    }

    [Fact]
    public void A_source_is_taken_only_where_a_percentage_is() => Should.Throw<RuleViolated>(() =>
        ReportEntry.Of(default, Report, Share70, new(null, [7, 10], [], "Cục Thống kê"), null, Reporter, Now)).Faults[0].Code
        .ShouldBe("criteria.no-direct-percentage");

    [Fact]
    public void An_answer_stays_with_its_indicator() => Should.Throw<RuleViolated>(() =>
        Entry(Share70, 7, 10).Answer(ScoringPlan.From(Set(Leaf("9", Document()))).Indicators[0], ReportedValues.Empty, null, Reporter, Now)).Code
        .ShouldBe("criteria.another-indicator");

    [Fact]
    public void Completeness_counts_inputs_and_documents_one_by_one()
    {
        Completeness.OfNothing(Share70).ShouldBe(new Completeness(3, 0));
        Completeness.Of(Share70, Entry(Share70, 7, null).ToScore()).ShouldBe(new Completeness(3, 1));
        Completeness.Of(Share70, Entry(Share70, 7, 10).ToScore()).Percent.ShouldBe(66);
        var proved = Entry(Share70, 7, 10);
        proved.CountDocuments(9);
        Completeness.Of(Share70, proved.ToScore()).ShouldBe(new Completeness(3, 3));
        Completeness.MissingFrom(Share70, Entry(Share70, 7, null).ToScore()).ShouldBe(["d"]);
    }

    [Fact]
    public void No_needs_no_document_and_yes_does()
    {
        var indicator = Planned(Document(minimum: 2));

        Completeness.Of(indicator, new EntryValues { Met = false }).IsComplete.ShouldBeTrue();
        Completeness.Of(indicator, new EntryValues { Met = true, Documents = 1 }).ShouldBe(new Completeness(3, 2));
    }

    [Fact]
    public void A_delivered_percentage_with_source_completes_its_share()
    {
        var indicator = Planned(Share(AtLeast(66), direct: true));

        Completeness.Of(indicator, new EntryValues { Figures = [null, null, 66m], DirectSource = "Cục Thống kê", Documents = 1 }).IsComplete.ShouldBeTrue();
        Completeness.Of(indicator, new EntryValues { Figures = [null, null, 66m], Documents = 1 }).ShouldBe(new Completeness(3, 1));
        Completeness.Of(indicator, new EntryValues { Figures = [1, null, 66m], DirectSource = "Cục Thống kê", Documents = 1 }).ShouldBe(new Completeness(3, 2));
    }

    [Fact]
    public void Completeness_never_passes_100_percent_and_reaches_it_only_when_nothing_is_missing() => Prop.ForAll(
        Gen.Choose(0, 5_000).ToArbitrary(), Gen.Choose(0, 5_000).ToArbitrary(), (answered, open) =>
        {
            var completeness = new Completeness(answered + open, answered);
            return completeness.Percent <= 100 && (completeness.Percent == 100) == completeness.IsComplete;
        }).QuickCheckThrowOnFailure();

    private static ReportEntry Entry(PlanIndicator indicator, params decimal?[] figures) =>
        ReportEntry.Of(default, Report, indicator, new(null, figures, [], null), null, Reporter, Now);

    private static void Correct(ReportEntry entry, decimal numerator) =>
        entry.Answer(Share70, new(null, [numerator, 10], [], null), null, Reporter, Now);
}
