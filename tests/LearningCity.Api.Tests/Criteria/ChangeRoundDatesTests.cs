using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Kernel;

namespace LearningCity.Api.Tests.Criteria;

public sealed class ChangeRoundDatesTests(LearningCityApp app) : IClassFixture<LearningCityApp>
{
    /// <summary>Thousands of units with dozens of indicators each: none of it bears on a date.</summary>
    [Theory]
    [InlineData("dates", """{"dates":{"cutOff":"2026-09-30","due":"2026-12-30","dueForm":"until-end-of"},"reason":"Bão số 7"}""")]
    [InlineData("lock", """{"locksAt":"2027-02-15T00:00:00+07:00","reason":"Bão số 7"}""")]
    public async Task A_date_is_changed_without_reading_who_is_assigned_what(string what, string body)
    {
        var city = await DrawnCity.FoundAsync(app, 13, 6);
        var seen = await app.Database.ScalarAsync<int>($"select revision from criteria.rounds where id = '{city.Round.Value}'");
        using var statements = app.CountStatements();

        await app.As([Function.RunRound]).Edit($"/rounds/{city.Round.Value}/{what}", body, seen).Json();

        statements.Texts.ShouldContain(text => text.Contains("criteria.round_participants", StringComparison.Ordinal));
        statements.Texts.ShouldNotContain(text => text.Contains("criteria.round_assignments", StringComparison.Ordinal));
    }
}
