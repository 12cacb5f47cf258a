using LearningCity.Domain.Evidence;
using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Tests.Evidence;

public sealed class EvidenceBundleTests
{
    private static readonly DateTimeOffset Now = new(2022, 11, 15, 3, 0, 0, TimeSpan.Zero);
    private static readonly AccountId First = new(Id(1));
    private static readonly AccountId Second = new(Id(2));
    private static readonly UnitId Ward = new(Id(3));
    private static readonly UnitId Office = new(Id(4));

    [Fact]
    public void Gathering_again_keeps_who_linked_first_and_follows_the_new_order()
    {
        var bundle = Bundle();
        bundle.Gather([Document(1), Document(2)], First, Now);
        bundle.Gather([Document(3), Document(1)], Second, Now.AddDays(1));
        bundle.Links.OrderBy(link => link.Place).Select(link => (link.Document, link.LinkedBy))
            .ShouldBe([(Document(3), Second), (Document(1), First)]);
        bundle.Holds(Document(2)).ShouldBeFalse();
    }

    [Fact]
    public void An_empty_list_takes_all_evidence_away()
    {
        var bundle = Bundle();
        bundle.Gather([Document(1)], First, Now);
        bundle.Gather([], First, Now);
        bundle.Links.ShouldBeEmpty();
    }

    [Fact]
    public void A_document_is_not_gathered_twice() =>
        Should.Throw<RuleViolated>(() => Bundle().Gather([Document(1), Document(1)], First, Now)).Code.ShouldBe("evidence.document-twice");

    [Fact]
    public void The_fifty_first_document_is_refused()
    {
        var fifty = Enumerable.Range(1, EvidenceBundleRules.DocumentLimit).Select(Document).ToList();
        var bundle = Bundle();
        bundle.Gather(fifty, First, Now);
        Should.Throw<RuleViolated>(() => bundle.Gather([.. fifty, Document(99)], First, Now)).Code.ShouldBe("evidence.too-many-documents");
        bundle.Links.Count.ShouldBe(EvidenceBundleRules.DocumentLimit);
    }

    [Fact]
    public void The_unit_itself_always_reads_and_a_former_reader_no_more()
    {
        var bundle = Bundle();
        bundle.Address("Chỉ số 2.1.1", 2022, Ward, [Office, Ward]);
        bundle.Audience.Select(reader => reader.Unit).ShouldBe([Office, Ward], ignoreOrder: true);
        bundle.Address("Chỉ số 2.1.1", 2022, Ward, []);
        bundle.Audience.Select(reader => reader.Unit).ShouldBe([Ward]);
    }

    [Fact]
    public void A_label_too_long_is_cut_between_letters()
    {
        var bundle = Bundle();
        bundle.Address(new string('a', EvidenceBundleRules.LabelLimit - 2) + "😀 và còn nữa", 2022, Ward, []);
        bundle.Label.ShouldBe(new string('a', EvidenceBundleRules.LabelLimit - 2) + "…");
    }

    [Theory]
    [InlineData("Criteria-Entry", 2022)]
    [InlineData("criteria_entry", 2022)]
    [InlineData("criteria-entry", 1989)]
    [InlineData("criteria-entry", 2201)]
    public void A_module_that_names_its_thing_wrongly_is_a_fault_of_the_program(string targetKind, int year) =>
        Should.Throw<ArgumentException>(() => EvidenceBundle.For(targetKind, Id(9), Ward, year, Now));

    private static EvidenceBundle Bundle() => EvidenceBundle.For("criteria-entry", Id(9), Ward, 2022, Now);

    private static DocumentId Document(int number) => new(Id(100 + number));

    private static Guid Id(int number) => new($"00000000-0000-7000-8000-{number:D12}");
}
