using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using static LearningCity.Domain.Tests.Criteria.Sample;

namespace LearningCity.Domain.Tests.Criteria;

public sealed class SuppliedValueTests
{
    private static readonly PlanIndicator Share70 = Planned(Share(AtLeast(70)));
    private static readonly AccountId Product = Account(9);
    private static readonly DateTimeOffset Later = Now.AddDays(1);

    private readonly UnitReport report = UnitReport.Begin(new ReportId(Guidance(70)), new RoundId(Guidance(60)), Rounds.Ward);
    private readonly Round round = Rounds.Opened();

    [Fact]
    public void A_draft_takes_what_is_supplied_also_in_place_of_what_was_entered()
    {
        var value = Supplied(8);
        var entry = Entered(1);

        value.IsWrittenInto(report, entry, round, Later).ShouldBeTrue();
        value.IsWrittenInto(report, null, round, Later).ShouldBeTrue();
        entry.TakeSupply(value, Product, Later);
        value.CompareWith(entry, Later);

        (entry.Origin, entry.Author, entry.ValuesRevision, value.DiffersSince, value.Entry).ShouldBe((EntryOrigin.Supplied, Product, 2, null, entry.Id));
    }

    [Fact]
    public void An_accepted_answer_changes_only_where_it_was_supplied_before()
    {
        var (entered, supplied) = (Entered(1), ReportEntry.OfSupply(default, report, Share70, Supplied(8), Product, Now));
        Accept(entered, supplied);
        var value = Supplied(5);

        value.IsWrittenInto(report, entered, round, Later).ShouldBeFalse();
        value.IsWrittenInto(report, supplied, round, Later).ShouldBeTrue();
        value.IsWrittenInto(report, null, round, Later).ShouldBeFalse();
        Should.Throw<StateConflict>(() => entered.TakeSupply(value, Product, Later)).Code.ShouldBe("criteria.entry-accepted");
        supplied.TakeSupply(value, Product, Later);
        (supplied.State, supplied.Figures[0]).ShouldBe((EntryState.Accepted, 5));
    }

    [Fact]
    public void From_khoa_on_and_once_released_nothing_is_written_and_the_difference_keeps_its_first_day()
    {
        var (value, entry) = (Supplied(8), Entered(1));
        value.IsWrittenInto(report, entry, round, Rounds.LocksAt).ShouldBeFalse();
        value.CompareWith(entry, Now);
        value.CompareWith(entry, Later);
        value.DiffersSince.ShouldBe(Now);

        value.LetGo("Thiếu số liệu của hai tổ", Officer, round, Later);

        value.IsWrittenInto(report, entry, round, Later).ShouldBeFalse();
        value.Release.ShouldBe(new SupplyRelease("Thiếu số liệu của hai tổ", Officer, Later));
        Should.Throw<StateConflict>(() => value.LetGo("Nữa", Officer, round, Later)).Code.ShouldBe("criteria.supply-released");
        Should.Throw<StateConflict>(() => Supplied(8).LetGo("Muộn", Officer, round, Rounds.LocksAt)).Code.ShouldBe("criteria.deadline-passed");
        Should.Throw<RuleViolated>(() => Supplied(8).LetGo(" ", Officer, round, Later)).Code.ShouldBe("criteria.reason-missing");
    }

    [Fact]
    public void The_same_said_again_changes_nothing()
    {
        var (value, entry) = (Supplied(8), ReportEntry.OfSupply(default, report, Share70, Supplied(8), Product, Now));

        value.Take(Share70, Answer(8.000000m), Later);
        entry.TakeSupply(value, Product, Later);

        (value.SuppliedAt, entry.ValuesRevision, entry.EnteredAt).ShouldBe((Now, 1, Now));
    }

    [Fact]
    public void What_does_not_fit_the_indicator_or_says_nothing_is_refused_with_every_fault()
    {
        Faults(Answer(8.5m) with { Source = " ", Reference = new string('a', 201), AsOf = default })
            .ShouldBe(["asOf", "source", "reference", "n"]);
        Faults(Answer(1) with { Values = new(null, [null, null], [], null) }).ShouldBe([""]);
        Faults(Answer(11)).ShouldBe(["n"]);
    }

    [Fact]
    public void A_round_takes_sources_of_indicators_it_has_each_once_while_it_is_planned()
    {
        var draft = Rounds.Draft();
        draft.TakeSources(Rounds.Definition, [new("2", "recognition.units-rated", """{"least":"Khá"}""")]);

        draft.SourceOf("2").ShouldBe(new RoundSource("2", "recognition.units-rated", """{"least":"Khá"}"""));
        draft.SourceOf("1").ShouldBeNull();
        Should.Throw<RuleViolated>(() => draft.RequireSource("1")).Code.ShouldBe("criteria.indicator-not-supplied");
        Should.Throw<RuleViolated>(() => draft.TakeSources(Rounds.Definition,
            [new("9", "a", "{}"), new("2", "A", "{}"), new("2", "a.", "[]"), new("1", new string('a', 101), new string(' ', 2_000) + "{}")]))
            .Faults.Select(fault => fault.Field).ShouldBe(
                ["/sources/0/indicator", "/sources/1/key", "/sources/2/indicator", "/sources/2/key", "/sources/2/parameters", "/sources/3/key", "/sources/3/parameters"]);
        Should.Throw<StateConflict>(() => round.TakeSources(Rounds.Definition, [])).Code.ShouldBe("criteria.round-not-a-draft");
    }

    private static SuppliedAnswer Answer(decimal rated) =>
        new(new(null, [rated, 10], [], null), new(2026, 9, 30), "Phòng Thi đua", "qd-17", "Quyết định 17/QĐ-UBND");

    private static IEnumerable<string> Faults(SuppliedAnswer answer) =>
        Should.Throw<RuleViolated>(() => SuppliedValue.Of(default, UnitReport.Begin(default, default, default), Share70, answer, Now))
            .Faults.Select(fault => fault.Field);

    private SuppliedValue Supplied(decimal rated) => SuppliedValue.Of(default, report, Share70, Answer(rated), Now);

    private ReportEntry Entered(decimal rated) =>
        ReportEntry.Of(new EntryId(Guidance(80)), report, Share70, new(null, [rated, 10], [], null), null, Reporter, Now);

    private void Accept(params ReportEntry[] entries)
    {
        report.Enter(Reporter, round, Now);
        report.MakeReady(Reporter, default, round, Now);
        report.Send(Head, default, round, Now);
        report.TakeIntoReview(Officer);
        report.Accept(Officer, Now);
        foreach (var entry in entries)
        {
            entry.Accept();
        }
    }
}
