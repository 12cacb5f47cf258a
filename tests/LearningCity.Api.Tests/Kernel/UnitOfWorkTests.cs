using System.Net;

namespace LearningCity.Api.Tests.Kernel;

public sealed class UnitOfWorkTests(NotebookApp app) : IClassFixture<NotebookApp>
{
    [Fact]
    public async Task Revision_rises_once_and_the_audit_has_one_row_however_often_it_was_flushed()
    {
        var notebook = await app.OpenNotebookAsync();

        using var answer = await app.SendAsync(HttpMethod.Put, $"/api/v1/notebooks/{notebook}", """{"title":"Sổ mới"}""", seen: "\"1\"");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        answer.Headers.ETag!.Tag.ShouldBe("\"2\"");
        (await app.Database.ScalarAsync<string>($"select title || '/' || revision from proof.notebooks where id = '{notebook}'")).ShouldBe("Sổ mới (1)/2");
        (await app.Database.ScalarAsync<long>($"select count(*) from access.audit where object = '{notebook}' and action = 'ReviseNotebook'")).ShouldBe(1);
    }

    [Fact]
    public async Task The_audit_row_lies_in_the_transaction_of_the_change_and_tells_before_and_after()
    {
        var notebook = await app.OpenNotebookAsync("Sổ cũ");
        using var answer = await app.SendAsync(HttpMethod.Put, $"/api/v1/notebooks/{notebook}", """{"title":"Sổ mới"}""", seen: "\"1\"");

        (await app.Database.ScalarAsync<bool>(
            $"""
            select a.transaction = n.xmin::text::bigint and a.revision_before = 1 and a.revision_after = 2 and a.kind = 'Notebook'
                and a.module = 'Tests' and a.roles = 'CO' and a.reason = 'Sửa theo ý kiến' and a.account = '{NotebookApp.Officer}'
                and a.unit = '{NotebookApp.Unit}' and a.trace is not null
            from access.audit a join proof.notebooks n on n.id = a.object where a.object = '{notebook}' and a.action = 'ReviseNotebook'
            """)).ShouldBeTrue();
        var changes = await app.Database.ScalarAsync<string>($"select changes::text from access.audit where object = '{notebook}' and action = 'ReviseNotebook'");
        changes.ShouldContain("""
            "title": {"after": "Sổ mới (1)", "before": "Sổ cũ"}
            """.Trim());
        changes.ShouldContain("""
            "notebook_line[1].text": {"after": "nghe thấy", "before": null}
            """.Trim());
        changes.ShouldContain("password");
        changes.ShouldNotContain("matkhau");
    }

    [Fact]
    public async Task A_new_child_row_alone_raises_the_revision_of_its_root()
    {
        var notebook = await app.OpenNotebookAsync();

        using var answer = await app.PostAsync($"/api/v1/notebooks/{notebook}/lines", """{"title":"dòng"}""", key: "child-1", seen: "\"1\"");

        answer.Headers.ETag!.Tag.ShouldBe("\"2\"");
        (await app.Database.ScalarAsync<int>($"select revision from proof.notebooks where id = '{notebook}'")).ShouldBe(2);
    }

    [Fact]
    public async Task A_refused_command_leaves_no_row_no_key_and_no_audit_though_it_was_flushed()
    {
        using var added = await app.PostAsync("/api/v1/notebooks", """{"title":"Sổ bị từ chối","refusal":"Không được."}""", key: "refused-1");
        await added.ShouldRefuseAsync(422, "tests.refused");

        (await app.Database.ScalarAsync<long>("select count(*) from proof.notebooks where title = 'Sổ bị từ chối'")).ShouldBe(0);
        (await app.Database.ScalarAsync<long>("select count(*) from kernel.idempotency_keys where key = 'refused-1'")).ShouldBe(0);
        (await app.Database.ScalarAsync<long>("select count(*) from access.audit where operation_key = 'refused-1'")).ShouldBe(0);
    }

    [Fact]
    public async Task A_refused_change_leaves_the_revision_as_it_was()
    {
        var notebook = await app.OpenNotebookAsync();

        using var answer = await app.PostAsync($"/api/v1/notebooks/{notebook}/lines", """{"title":"dòng","refusal":"Không."}""", key: "refused-2", seen: "\"1\"");

        await answer.ShouldRefuseAsync(409, "tests.refused");
        (await app.Database.ScalarAsync<long>($"select revision + (select count(*) from proof.lines where notebook = '{notebook}') from proof.notebooks where id = '{notebook}'"))
            .ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_commands_that_lock_each_other_are_both_carried_out(bool saves)
    {
        var first = await app.OpenNotebookAsync();
        var second = await app.OpenNotebookAsync();
        app.Gate.ExpectTogether(2);

        var answers = await Task.WhenAll(
            app.SendAsync(HttpMethod.Post, $"/api/v1/notebooks/{first}/with/{second}?saves={saves}"),
            app.SendAsync(HttpMethod.Post, $"/api/v1/notebooks/{second}/with/{first}?saves={saves}"));

        answers.Select(answer => answer.StatusCode).ShouldBe([HttpStatusCode.NoContent, HttpStatusCode.NoContent]);
        (await app.Database.ScalarAsync<long>($"select count(*) from proof.lines where notebook in ('{first}', '{second}')")).ShouldBe(4);
        (await app.Database.ScalarAsync<long>($"select sum(revision) from proof.notebooks where id in ('{first}', '{second}')")).ShouldBe(6);
    }

    [Fact]
    public async Task Of_twenty_edits_of_the_same_revision_one_wins_and_the_others_are_stale()
    {
        var notebook = await app.OpenNotebookAsync();

        var answers = await Task.WhenAll(Enumerable.Range(1, 20).Select(number =>
            app.SendAsync(HttpMethod.Put, $"/api/v1/notebooks/{notebook}", $$"""{"title":"Sổ {{number}}"}""", seen: "\"1\"")));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        foreach (var answer in answers.Where(answer => answer.StatusCode != HttpStatusCode.OK))
        {
            await answer.ShouldRefuseAsync(412, "kernel.stale-version");
        }

        (await app.Database.ScalarAsync<int>($"select revision from proof.notebooks where id = '{notebook}'")).ShouldBe(2);
    }
}
