using System.Text.Json;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Domain.Access;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>Dates decide who is late, so the trail tells them before and after.</summary>
public sealed class RoundAuditTests(HaiPhong product) : IClassFixture<HaiPhong>
{
    [Fact]
    public async Task A_planned_round_stands_in_the_trail_with_its_period_and_its_dates()
    {
        var round = await product.City.PlanRoundAsync(HaiPhong.Dates, "Đợt có ngày");

        var changes = await ChangesAsync(round.Value, "PlanRound");

        After(changes, "period.from").ShouldBe("2022-01-01");
        After(changes, "period.to").ShouldBe("2022-12-31");
        After(changes, "dates.cut_off").ShouldBe(HaiPhong.Dates.CutOff.ToString("yyyy-MM-dd", null));
        After(changes, "dates.due.form").ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_due_day_that_moved_stands_in_the_trail_before_and_after()
    {
        var round = await product.City.PlanRoundAsync(HaiPhong.Dates, "Đợt dời hạn");
        var leader = await product.City.As(Role.OfficeLeader);
        using var answer = await leader.Call(
            HttpMethod.Put, $"/rounds/{round.Value}/dates", """{"dates":{"cutOff":"2022-11-30","due":"2022-12-14","dueForm":"before"}}""", null, 1);
        ((int)answer.StatusCode).ShouldBe(200, await answer.Content.ReadAsStringAsync());

        var changes = await ChangesAsync(round.Value, "ChangeRoundDates");

        After(changes, "dates.due.last_good_day").ShouldBe("2022-12-13");
        changes.GetProperty("dates.due.last_good_day").GetProperty("before").GetString().ShouldNotBe("2022-12-13");
        changes.TryGetProperty("period.from", out _).ShouldBeFalse("what did not change is not told");
    }

    private static string? After(JsonElement changes, string field) =>
        changes.TryGetProperty(field, out var change) ? change.GetProperty("after").GetString() : throw new ShouldAssertException($"{field} is missing in {changes}");

    private async Task<JsonElement> ChangesAsync(Guid round, string action)
    {
        var trail = await (await product.City.As(Role.Auditor)).Get($"/audit?object={round}&action={action}").Json();
        return trail.GetProperty("items").EnumerateArray().ShouldHaveSingleItem().GetProperty("changes");
    }
}
