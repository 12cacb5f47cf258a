using System.Text.Json;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using static LearningCity.Api.Tests.Criteria.AnsweredRounds;
using static LearningCity.Api.Tests.Criteria.DrawnSet;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>A question "what if" to a version that carries the indicators of the round on under other codes, and to other sets.</summary>
public sealed class WhatIfContinuationTests(RenumberedCity city) : IClassFixture<RenumberedCity>
{
    [Fact]
    public async Task A_renumbered_indicator_of_a_draft_is_judged_by_the_answers_to_its_old_code()
    {
        var answer = await Ask(city.First, city.Draft);
        var node = Node(answer, "1.3.1");

        node.GetProperty("standingCode").GetString().ShouldBe("1.2.3");
        (Status(node, "standing"), Status(node, "other")).ShouldBe(("not-met", "met"));
        node.GetProperty("other").GetProperty("shown").GetString().ShouldBe("61,82");
        (node.GetProperty("changed").GetInt32(), node.GetProperty("gained").GetInt32()).ShouldBe((1, 1));
        answer.GetProperty("units").GetProperty("items").EnumerateArray().SelectMany(unit => unit.GetProperty("indicators").EnumerateArray()
                .Select(change => (unit.GetProperty("unit").GetGuid(), change.GetProperty("standingCode").GetString(), change.GetProperty("otherCode").GetString())))
            .ShouldBe([(city.Wards[2].Value, "1.2.3", "1.3.1")]);
    }

    [Fact]
    public async Task The_old_code_under_which_something_new_stands_has_no_data()
    {
        var node = Node(await Ask(city.First, city.Draft), "1.2.3");

        (node.GetProperty("standingCode").GetString(), node.GetProperty("standing").ValueKind).ShouldBe((null, JsonValueKind.Null));
        (Status(node, "other"), Reason(node)).ShouldBe(("no-data", "missing-input"));
        node.GetProperty("remark").GetString().ShouldBe("Bộ tiêu chí của đợt không có chỉ báo nào ứng với chỉ báo này.");
    }

    [Fact]
    public async Task What_is_carried_on_but_read_otherwise_has_no_data_and_says_why()
    {
        var answer = await Ask(city.First, city.Draft);
        var node = Node(answer, "1.9");

        (node.GetProperty("standingCode").GetString(), Status(node, "standing")).ShouldBe(("1.8", "met"));
        (Status(node, "other"), Reason(node)).ShouldBe(("no-data", "measured-otherwise"));
        node.GetProperty("remark").GetString().ShouldBe("Cách đọc kết quả khác với bộ tiêu chí của đợt nên không xét được số liệu đã báo cáo.");
        (node.GetProperty("changed").GetInt32(), node.GetProperty("lost").GetInt32()).ShouldBe((0, 0));
        var group = Node(answer, "1").GetProperty("other").GetProperty("counts");
        (group.GetProperty("met").GetInt32(), group.GetProperty("noData").GetInt32()).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_round_on_the_later_version_is_judged_by_the_earlier_one_through_the_same_continuation()
    {
        var answer = await Ask(city.Second, city.Version1);
        var node = Node(answer, "1.2.3");

        (node.GetProperty("standingCode").GetString(), Status(node, "standing"), Status(node, "other")).ShouldBe(("1.3.1", "met", "met"));
        node.GetProperty("other").GetProperty("shown").GetString().ShouldBe("75,00");
        answer.GetProperty("nodes").EnumerateArray().Where(one => one.GetProperty("otherCode").ValueKind is JsonValueKind.Null)
            .Select(one => one.GetProperty("standingCode").GetString()).ShouldBe(["1.2.3"]);
    }

    [Fact]
    public async Task A_copy_under_another_code_is_joined_by_what_it_continues_and_by_nothing_else()
    {
        var nodes = await Ask(city.First, city.Copy);

        Node(nodes, "5").GetProperty("standingCode").GetString().ShouldBe("1.2.3");
        (Node(nodes, "1.8").GetProperty("standingCode").GetString(), Status(Node(nodes, "1.8"), "other")).ShouldBe((null, "no-data"));
    }

    [Fact]
    public async Task Where_nothing_is_continued_the_same_code_and_the_same_keys_hold()
    {
        var answer = await Ask(city.First, city.Foreign);

        (Status(Node(answer, "1.2.3"), "other"), Node(answer, "1.2.3").GetProperty("standingCode").GetString()).ShouldBe(("met", "1.2.3"));
        (Status(Node(answer, "1.8"), "other"), Reason(Node(answer, "1.8"))).ShouldBe(("no-data", "missing-input"));
    }

    private Task<JsonElement> Ask(RoundId round, CriteriaSetId set) => city.As([Function.SeeScores, Function.DraftCriteriaSet])
        .Call(HttpMethod.Post, $"/rounds/{round.Value}/what-if?size=200", new { set = set.Value }).Json();

    private static JsonElement Node(JsonElement answer, string code) =>
        answer.GetProperty("nodes").EnumerateArray().Single(node => node.GetProperty("otherCode").GetString() == code);

    private static string? Status(JsonElement node, string side) => node.GetProperty(side).GetProperty("status").GetString();

    private static string? Reason(JsonElement node) => node.GetProperty("other").GetProperty("reason").GetString();
}

/// <summary>Three wards with a round on the first version and one on the second, which has another code for what it carries on; a draft asks less.</summary>
public sealed class RenumberedCity : LearningCityApp
{
    private const string Code = "danh-so-lai";

    public IReadOnlyList<UnitId> Wards { get; } = [.. Enumerable.Range(1, 3).Select(n => new UnitId(new Guid(n, 7, 7, new byte[8])))];

    public RoundId First { get; private set; }

    public RoundId Second { get; private set; }

    public CriteriaSetId Version1 { get; private set; }

    /// <summary>1.3.1 carries on 1.2.3 of the first version, and is met at 60 % in place of 70 %; under 1.2.3 stands something new.</summary>
    public CriteriaSetId Draft { get; private set; }

    /// <summary>Another set, one indicator of which carries on 1.2.3 of the first version.</summary>
    public CriteriaSetId Copy { get; private set; }

    /// <summary>A set that knows nothing of the others.</summary>
    public CriteriaSetId Foreign { get; private set; }

    protected override async Task PrepareAsync()
    {
        Time.GoTo(new DateOnly(2024, 1, 5), new TimeOnly(8, 0));
        var subject = new UnitId(new Guid(9, 7, 7, new byte[8]));
        var (one, two) = (Of(Code, Branch("1", Leaf("1.2.3", Asked("n", "d", 70)), Leaf("1.8", Rise(ChangeDirection.Up)))), Renumbered(70));
        Version1 = await this.Publish(one, 1);
        First = await this.Hold(Version1, one, new AnsweredRound(2024, subject, Wards, Answer));
        var second = await this.Publish(two, 2);
        Second = await this.Hold(second, two, new AnsweredRound(2025, subject, Wards, (_, indicator) => indicator.Code switch
        {
            "1.3.1" => Figures(4, 3),
            "1.9" => Figures(100, 110),
            _ => Figures(1, 2),
        }));
        Draft = await this.Keep(Renumbered(60), 3, isPublished: false);
        Copy = await this.Publish(Of("ban-sao", Leaf("5", Asked("d", "n", 60)) with { Continues = [new(Code, 1, "1.2.3")] }, Leaf("1.8", Rise(ChangeDirection.Up))), 1);
        Foreign = await this.Publish(
            Of("bo-khac", Leaf("1.2.3", Asked("n", "d", 60)), Leaf("1.8", Rise(ChangeDirection.Up) with { Inputs = [Figure("x", InputType.Decimal), Figure("pn", InputType.Decimal)], Current = new(["x"], []) })), 1);
    }

    /// <summary>7/10, 1/1 and 60/99 of the three wards, 68/110 together; each rose by ten.</summary>
    private ReportedValues Answer(UnitId ward, PlanIndicator indicator) => indicator.Definition is ChangeIndicator
        ? Figures(110, 100)
        : ward == Wards[0] ? Figures(7, 10) : ward == Wards[1] ? Figures(1, 1) : Figures(60, 99);

    /// <summary>With keys that changed places.</summary>
    private static SetDefinition Renumbered(decimal percent) => Of(
        Code,
        Branch("1",
            Leaf("1.3.1", Asked("d", "n", percent)) with { Continues = [new(Code, 1, "1.2.3")] }, Leaf("1.2.3", Asked("n", "d", 50)),
            Leaf("1.9", Rise(ChangeDirection.Down)) with { Continues = [new(Code, 1, "1.8")] }));

    private static ShareIndicator Asked(string numerator, string denominator, decimal percent) =>
        Share(new ShareTarget(Comparison.AtLeast, percent, null), new RollUp.Sum()) with { Measure = new([numerator], [denominator]) };

    private static ChangeIndicator Rise(ChangeDirection direction) => new()
    {
        Inputs = [Figure("cn", InputType.Decimal), Figure("pn", InputType.Decimal)], Documents = new(0, null),
        Assignments = LeadAndSupply, RollUp = new RollUp.Sum(), Current = new(["cn"], []), Previous = new(["pn"], []),
        Direction = direction, Target = new(Comparison.MoreThan, 0, ChangeReading.Absolute, null),
    };
}
