using System.Net;

namespace LearningCity.Api.Tests.Kernel;

public sealed class IdempotencyTests(NotebookApp app) : IClassFixture<NotebookApp>
{
    private const string Address = "/api/v1/notebooks";

    [Fact]
    public async Task Fifty_sends_with_one_key_have_one_effect_and_one_answer()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => app.PostAsync(Address, """{"title":"Năm mươi"}""", key: "fifty")));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Created);
        var bodies = await Task.WhenAll(answers.Select(answer => answer.Content.ReadAsStringAsync()));
        bodies.Distinct().ShouldHaveSingleItem();
        answers.Select(answer => (answer.Headers.ETag!.Tag, answer.Headers.Location)).Distinct().ShouldHaveSingleItem();
        (await app.Database.ScalarAsync<long>("select count(*) from proof.notebooks where title = 'Năm mươi'")).ShouldBe(1);
        (await app.Database.ScalarAsync<long>("select count(*) from access.audit where operation_key = 'fifty'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_day_later_the_key_still_has_its_answer()
    {
        using var first = await app.PostAsync(Address, """{"title":"Hôm qua"}""", key: "a-day");
        app.Time.Pass(TimeSpan.FromHours(24));
        using var second = await app.PostAsync(Address, """{ "title" : "Hôm qua" }""", key: "a-day");

        (await second.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_key_used_for_another_payload_is_refused_and_nothing_is_done()
    {
        using var first = await app.PostAsync(Address, """{"title":"Một"}""", key: "mismatch");
        using var second = await app.PostAsync(Address, """{"title":"Hai khác"}""", key: "mismatch");
        using var third = await app.PostAsync("/api/v1/slow-notebooks", """{"title":"Một"}""", key: "mismatch");

        await second.ShouldRefuseAsync(422, "kernel.idempotency-mismatch");
        await third.ShouldRefuseAsync(422, "kernel.idempotency-mismatch");
        (await app.Database.ScalarAsync<long>("select count(*) from proof.notebooks where title = 'Hai khác'")).ShouldBe(0);
    }

    [Fact]
    public async Task A_key_of_somebody_else_is_a_key_of_its_own()
    {
        using var mine = await app.PostAsync(Address, """{"title":"Của tôi"}""", key: "same");
        using var theirs = await app.PostAsync(Address, """{"title":"Của tôi"}""", key: "same", account: NotebookApp.Other);

        (await theirs.Content.ReadAsStringAsync()).ShouldNotBe(await mine.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_request_still_under_way_is_waited_for_two_seconds_and_then_refused_with_advice_when_to_come_back()
    {
        app.Gate.Close();
        var first = app.PostAsync("/api/v1/slow-notebooks", """{"title":"Chậm"}""", key: "slow");
        await Patience.UntilAsync(() => app.Database.ScalarAsync<bool>(
            "select count(*) > 0 from pg_stat_activity where datname = current_database() and state = 'idle in transaction'"));
        var begun = System.Diagnostics.Stopwatch.StartNew();
        using var second = await app.PostAsync("/api/v1/slow-notebooks", """{"title":"Chậm"}""", key: "slow");

        begun.Elapsed.ShouldBeInRange(TimeSpan.FromSeconds(1.9), TimeSpan.FromSeconds(4.5));
        await second.ShouldRefuseAsync(409, "kernel.in-progress");
        second.Headers.RetryAfter.ShouldNotBeNull();

        app.Gate.Opened.SetResult();
        using var done = await first;
        using var third = await app.PostAsync("/api/v1/slow-notebooks", """{"title":"Chậm"}""", key: "slow");
        done.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await third.Content.ReadAsStringAsync()).ShouldBe(await done.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("hai từ")]
    public async Task A_creating_call_without_a_proper_key_is_refused(string? key)
    {
        using var answer = await app.PostAsync(Address, """{"title":"Không khoá"}""", key: key);

        await answer.ShouldRefuseAsync(400, "kernel.missing-idempotency-key");
    }

    [Fact]
    public async Task A_transition_sent_again_gets_its_first_answer_though_the_revision_has_moved_on()
    {
        var notebook = await app.OpenNotebookAsync();
        using var first = await app.PostAsync($"{Address}/{notebook}/lines", """{"title":"dòng"}""", key: "again", seen: "\"1\"");
        using var second = await app.PostAsync($"{Address}/{notebook}/lines", """{"title":"dòng"}""", key: "again", seen: "\"1\"");

        second.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await second.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        (await app.Database.ScalarAsync<long>($"select count(*) from proof.lines where notebook = '{notebook}'")).ShouldBe(1);
    }

    [Fact]
    public async Task The_key_of_a_refused_request_is_free_again()
    {
        using var refused = await app.PostAsync(Address, """{"title":"Lần đầu","refusal":"Không."}""", key: "free");
        using var second = await app.PostAsync(Address, """{"title":"Lần hai"}""", key: "free");

        second.StatusCode.ShouldBe(HttpStatusCode.Created);
    }
}
