using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using static LearningCity.Domain.Tests.Criteria.Sample;

namespace LearningCity.Domain.Tests.Criteria;

public sealed class CriteriaSetTests
{
    private static readonly SetDefinition Definition = Set(Leaf("1", Document()));

    [Fact]
    public void A_set_is_published_by_somebody_other_than_its_author()
    {
        var set = Drafted();

        Should.Throw<RuleViolated>(() => set.Publish(Officer, Now)).Code.ShouldBe("criteria.publisher-is-author");
        set.Publish(Leader, Now);

        (set.State, set.Publisher, set.PublishedAt).ShouldBe((CriteriaSetState.Published, Leader, Now));
    }

    [Fact]
    public void A_published_set_is_not_published_again()
    {
        var set = Drafted();
        set.Publish(Leader, Now);

        Should.Throw<StateConflict>(() => set.Publish(Head, Now)).Code.ShouldBe("criteria.set-not-a-draft");
    }

    [Fact]
    public void A_faulty_definition_makes_no_draft_and_names_every_fault() =>
        Should.Throw<RuleViolated>(() => Drafted(Definition with { Title = "", Nodes = [] })).Faults.Count.ShouldBe(2);

    [Fact]
    public void Only_a_SHA_256_is_a_content_hash()
    {
        foreach (var hash in new[] { "", new string('A', 64), new string('a', 63), new string('g', 64) })
        {
            Should.Throw<RuleViolated>(() => CriteriaSet.Draft(default, 1, Definition, hash, Officer, Now)).Code.ShouldBe("criteria.hash-not-sha256");
        }
    }

    [Fact]
    public void Versions_count_from_one() =>
        Should.Throw<RuleViolated>(() => CriteriaSet.Draft(default, 0, Definition, Hash, Officer, Now)).Code.ShouldBe("criteria.version-not-positive");

    [Fact]
    public void A_set_is_withdrawn_once_and_with_a_reason()
    {
        var set = Drafted();

        Should.Throw<RuleViolated>(() => set.Withdraw(Leader, " ", Now)).Code.ShouldBe("criteria.reason-missing");
        set.Withdraw(Leader, "Có bản mới", Now);

        Should.Throw<StateConflict>(() => set.Withdraw(Leader, "Có bản mới", Now)).Code.ShouldBe("criteria.set-already-withdrawn");
        Should.Throw<StateConflict>(() => set.Publish(Leader, Now)).Code.ShouldBe("criteria.set-not-a-draft");
    }

    [Fact]
    public void Whoever_edited_a_draft_does_not_publish_it()
    {
        var set = Drafted();
        set.Redefine(Definition with { Title = "Tên mới" }, new string('b', 64), Leader);
        set.KeepUnfinished("{}", Head);
        set.Redefine(Definition, Hash, Head);

        Should.Throw<RuleViolated>(() => set.Publish(Leader, Now)).Code.ShouldBe("criteria.publisher-is-author");
        Should.Throw<RuleViolated>(() => set.Publish(Head, Now)).Code.ShouldBe("criteria.publisher-is-author");
        set.Publish(Reporter, Now);
        set.Editors.ShouldBe([Leader, Head]);
    }

    [Fact]
    public void A_draft_keeps_its_last_definition_beside_a_file_with_faults_and_is_not_published_so()
    {
        var set = Drafted();
        set.KeepUnfinished("{}", Officer);

        (set.WorkingFile, set.Definition, set.ContentHash).ShouldBe(("{}", Definition, Hash));
        Should.Throw<RuleViolated>(() => set.Publish(Leader, Now, [new Fault("/code", "criteria.missing-member", "Thiếu")])).Faults.Count.ShouldBe(1);

        set.Redefine(Definition, Hash, Officer);
        set.WorkingFile.ShouldBeNull();
        set.Publish(Leader, Now);
    }

    [Fact]
    public void What_is_no_draft_is_neither_edited_nor_discarded()
    {
        var set = PublishedSet(Definition);

        Should.Throw<StateConflict>(() => set.Redefine(Definition, Hash, Officer)).Code.ShouldBe("criteria.set-not-a-draft");
        Should.Throw<StateConflict>(() => set.KeepUnfinished("{}", Officer)).Code.ShouldBe("criteria.set-not-a-draft");
        Should.Throw<StateConflict>(() => set.Discard(Officer, "Thử", Now)).Code.ShouldBe("criteria.set-not-a-draft");
    }

    [Fact]
    public void A_later_version_keeps_the_code_of_the_set_and_the_first_may_change_it()
    {
        var later = CriteriaSet.Draft(new CriteriaSetId(Guidance(51)), 2, Definition, Hash, Officer, Now);
        Should.Throw<RuleViolated>(() => later.Redefine(Definition with { Code = "khac" }, new string('b', 64), Officer)).Faults[0].Code.ShouldBe("criteria.set-code-fixed");

        var first = Drafted();
        first.Redefine(Definition with { Code = "khac" }, new string('b', 64), Officer);
        first.Code.ShouldBe("khac");
    }

    private static CriteriaSet Drafted(SetDefinition? definition = null) =>
        CriteriaSet.Draft(new CriteriaSetId(Guidance(50)), 1, definition ?? Definition, Hash, Officer, Now);
}
