using LearningCity.Api.Tests.Kernel;
using Npgsql;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>What the database refuses to the role of the application, whatever statement comes.</summary>
public sealed class CriteriaGuardsTests(AcceptedCity city) : IClassFixture<AcceptedCity>
{
    [Theory]
    [InlineData("update criteria.criteria_sets set definition = '{}' where {set}")]
    [InlineData("update criteria.criteria_sets set content_hash = repeat('0', 64) where {set}")]
    [InlineData("update criteria.criteria_sets set title = 'Khác' where {set}")]
    [InlineData("update criteria.criteria_sets set state = 'Draft' where {set}")]
    [InlineData("update criteria.criteria_sets set author = publisher, publisher = author where {set}")]
    [InlineData("insert into criteria.criteria_sets select gen_random_uuid(), code, 99, title, state, definition, content_hash, author, drafted_at, author, published_at, null, null, null, 1 from criteria.criteria_sets where {set}")]
    [InlineData("update criteria.entries set figures = array[1]::numeric[] where {accepted}")]
    [InlineData("update criteria.entries set met = not coalesce(met, false), state = 'Open' where {accepted}")]
    [InlineData("update criteria.entries set gap_reason = 'Không có' where {accepted}")]
    [InlineData("update criteria.entries set note = 'Khác' where {accepted}")]
    [InlineData("update criteria.entries set report = {draft} where {accepted}")]
    [InlineData("update criteria.entries set indicator = '9.9', node = 1 where {accepted}")]
    [InlineData("insert into criteria.entries select (jsonb_populate_record(entry, jsonb_build_object('id', gen_random_uuid(), 'indicator', '9.9'))).* from criteria.entries as entry where {accepted}")]
    [InlineData("update criteria.reports set acceptor = contributors[1] where {report}")]
    [InlineData("update criteria.reports set acceptor = sender where {report}")]
    [InlineData("update criteria.reports set contributors = '{}' where {report}")]
    [InlineData("update criteria.reports set contributors = contributors || acceptor where {report}")]
    [InlineData("delete from criteria.round_assignments where round = {round}")]
    [InlineData("update criteria.round_assignments set part = 'Supply' where round = {round}")]
    [InlineData("insert into criteria.round_assignments (round, unit, indicator, part) select round, unit, '9.9', part from criteria.round_assignments where round = {round} limit 1")]
    [InlineData("delete from criteria.round_participants where round = {round}")]
    [InlineData("delete from criteria.entries where {accepted}")]
    [InlineData("delete from criteria.reports where {report}")]
    [InlineData("delete from criteria.rounds")]
    [InlineData("delete from criteria.criteria_sets where {set}")]
    [InlineData("truncate criteria.entries")]
    [InlineData("truncate criteria.reports cascade")]
    [InlineData("truncate criteria.rounds cascade")]
    [InlineData("truncate criteria.criteria_sets")]
    public async Task The_database_refuses(string statement)
    {
        var text = statement
            .Replace("{set}", $"id = (select set from criteria.rounds where id = '{city.Round}')", StringComparison.Ordinal)
            .Replace("{accepted}", $"id = (select id from criteria.entries where report = '{city.Accepted}' order by id limit 1)", StringComparison.Ordinal)
            .Replace("{round}", $"'{city.Round}'", StringComparison.Ordinal)
            .Replace("{report}", $"id = '{city.Accepted}'", StringComparison.Ordinal)
            .Replace("{draft}", $"'{city.Draft}'", StringComparison.Ordinal);

        (await Should.ThrowAsync<PostgresException>(() => city.Database.ExecuteAsync(text))).SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
    }

    [Theory]
    [InlineData("delete from criteria.reports where id = '{accepted}'", "{accepted}")]
    [InlineData("delete from criteria.reports where id = '{draft}'", "{draft}")]
    [InlineData("delete from criteria.reports where id = '{draft}'", "{accepted}")]
    [InlineData("delete from criteria.round_assignments where unit = (select unit from criteria.reports where id = '{draft}')", "{draft}")]
    [InlineData("delete from criteria.round_participants where unit = (select unit from criteria.reports where id = '{draft}')", "{draft}")]
    public async Task The_database_refuses_to_remove_a_report_that_was_begun_even_of_a_unit_that_is_named_as_revoked(string statement, string report)
    {
        var text = $"select set_config('criteria.revoked_unit', (select unit::text from criteria.reports where id = '{report}'), true); {statement}"
            .Replace("{accepted}", city.Accepted.ToString(), StringComparison.Ordinal).Replace("{draft}", city.Draft.ToString(), StringComparison.Ordinal);

        (await Should.ThrowAsync<PostgresException>(() => city.Database.ExecuteAsync(text))).SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
    }

    [Fact]
    public async Task A_withdrawn_document_still_lowers_the_count_of_an_accepted_answer() =>
        await city.Database.ExecuteAsync($"update criteria.entries set documents = 0 where report = '{city.Accepted}'");
}

/// <summary>A round with an accepted report and a draft.</summary>
public sealed class AcceptedCity : LearningCityApp
{
    public Guid Round { get; private set; }

    public Guid Accepted { get; private set; }

    public Guid Draft { get; private set; }

    protected override async Task PrepareAsync()
    {
        var city = await DrawnCity.FoundAsync(this, 1, 6);
        Round = city.Round.Value;
        Accepted = await Database.ScalarAsync<Guid>($"select report from criteria.entries where round = '{Round}' limit 1");
        Draft = city.Reports.First(report => report.Value != Accepted).Value;
        await this.Accept(new(Accepted));
        await Database.ExecuteAsync($"update criteria.reports set state = 'Draft' where id = '{Draft}'");
    }
}
