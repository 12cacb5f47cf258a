using System.Text;
using Ical.Net;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using CalendarEvent = Ical.Net.CalendarComponents.CalendarEvent;

namespace LearningCity.Api.Tests.Reminders;

/// <summary>What calendar programs read, read by another program's reader and octet by octet. It is Monday 05/10/2026.</summary>
public sealed class CalendarFeedTests(FeedCity city) : IClassFixture<FeedCity>, IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 10, 5);

    public async ValueTask InitializeAsync()
    {
        await city.FoundAsync(40);
        await city.Database.ExecuteAsync("truncate reminders.calendar_feeds");
        city.Time.GoTo(Today, new TimeOnly(9, 0));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_reporter_reads_what_falls_to_him_each_on_its_last_good_day()
    {
        var owed = city.Owe(3, Today.AddDays(9));
        var done = city.Owe(3, Today.AddDays(-20), ListOwedTasks.Survey, subject: 2);
        city.Change(done, done with { State = DeadlineState.Done, DoneAt = CityTime.StartOfDay(Today.AddDays(-18)).AddHours(8) });
        city.Owe(4, Today.AddDays(9));
        foreach (var (days, subject) in new[] { (-61, 3), (-60, 4), (400, 5), (401, 6) })
        {
            city.Owe(3, Today.AddDays(days), subject: subject);
        }

        var events = await EventsAsync(await city.AddressAsync(RemindedCity.Reporter(3)));

        events.Select(one => $"{one.DtStart!.Value:yyyy-MM-dd} {one.Summary}").Order(StringComparer.Ordinal).ShouldBe(
        [
            "2026-08-06 Làm xong việc: Việc 4 (Phường 3)", "2026-09-15 ✓ Trả lời khảo sát: Việc 2 (Phường 3)", "2026-10-14 Làm xong việc: Việc 1 (Phường 3)",
            "2027-11-09 Làm xong việc: Việc 5 (Phường 3)",
        ]);
        events.ShouldAllBe(one => one.IsAllDay && one.End!.Value == one.Start!.Value.AddDays(1) && !one.Start.HasTime);
        events.Single(one => one.Summary!.StartsWith('✓')).Description!.ShouldContain("Đã xong lúc 08:00 17/09/2026, muộn.");
        var mine = events.Single(one => one.DtStart!.Value.Month == 10);
        (mine.Url!.ToString(), mine.Uid).ShouldBe(("http://localhost/tasks/1", $"task.{owed.Subject:N}.{owed.Unit.Value:N}@learning-city"));
    }

    [Fact]
    public async Task A_deadline_that_moves_is_the_same_event_on_another_day()
    {
        var owed = city.Owe(3, Today.AddDays(9));
        var address = await city.AddressAsync(RemindedCity.Head(3));
        var before = (await EventsAsync(address)).Single();

        city.Time.Pass(TimeSpan.FromHours(5));
        city.Change(owed, owed with { LastGoodDay = owed.LastGoodDay.AddDays(3), ExtensionReason = "Bão số 3; đường ngập, mất điện" });
        var after = (await EventsAsync(address)).Single();

        after.Uid.ShouldBe(before.Uid);
        (after.Start!.Value - before.Start!.Value).Days.ShouldBe(3);
        after.DtStamp!.AsUtc.ShouldBeGreaterThan(before.DtStamp!.AsUtc);
        after.Description!.ShouldContain("Gia hạn từ 14/10/2026: Bão số 3; đường ngập, mất điện");
    }

    [Fact]
    public async Task A_unit_without_anybody_falls_to_the_head_above_it_and_one_with_its_own_does_not()
    {
        foreach (var unit in new[] { 2, 50 })
        {
            var owed = city.Owe(unit, Today.AddDays(9));
            city.Change(owed, owed with { Above = [RemindedCity.Unit(1)] });
        }

        (await EventsAsync(await city.AddressAsync(RemindedCity.Head(1)))).Select(one => one.Summary).ShouldBe(["Làm xong việc: Việc 1 (Phường 50)"]);
    }

    [Fact]
    public async Task An_officer_reads_one_event_a_day_kind_and_subject_and_the_main_day_keeps_its_name_when_it_moves()
    {
        foreach (var unit in Enumerable.Range(1, 40))
        {
            var owed = city.Owe(unit, unit is 7 ? Today.AddDays(12) : Today.AddDays(9));
            city.Change(owed, unit % 4 is 0 ? owed with { State = DeadlineState.Done, DoneAt = city.Time.GetUtcNow() } : owed);
        }

        var address = await city.AddressAsync(RemindedCity.Officer(1));
        var before = await EventsAsync(address);
        for (var place = 0; place < city.Book.Deadlines.Count; place++)
        {
            var owed = city.Book.Deadlines[place];
            city.Book.Deadlines[place] = owed.Unit == RemindedCity.Unit(7) ? owed : owed with { LastGoodDay = owed.LastGoodDay.AddDays(14), State = DeadlineState.Done };
        }

        var after = await EventsAsync(address);

        before.Select(one => $"{one.Start!.Value:dd/MM} {one.Summary}").ShouldBe(
            ["14/10 Làm xong việc: Việc 1 (còn 29 trên 39 đơn vị)", "17/10 Làm xong việc: Việc 1 (còn 1 trên 1 đơn vị)"], ignoreOrder: true);
        after.Select(one => $"{one.Start!.Value:dd/MM} {one.Summary}").ShouldBe(
            ["28/10 ✓ Làm xong việc: Việc 1 (39 đơn vị)", "17/10 Làm xong việc: Việc 1 (còn 1 trên 1 đơn vị)"], ignoreOrder: true);
        after.Select(one => one.Uid).ShouldBe(before.Select(one => one.Uid), ignoreOrder: true);
        before.ShouldAllBe(one => one.Url!.ToString().StartsWith("http://localhost/deadlines?month=2026-10&day=2026-10-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_reads_English_is_told_in_English()
    {
        await city.Database.ExecuteAsync($"update access.accounts set language = 'En' where id = '{RemindedCity.Reporter(5).Value}'");
        city.Owe(5, Today.AddDays(9));

        var text = await city.TextAsync(await city.AddressAsync(RemindedCity.Reporter(5)));

        Events(text).Single().Summary.ShouldBe("Finish the task: Việc 1 (Phường 5)");
        text.ShouldContain("X-WR-CALNAME:Learning city deadlines");
        text.ShouldNotContain("Chưa");
    }

    [Fact]
    public async Task Every_line_has_75_octets_at_most_whole_letters_and_its_own_end()
    {
        var owed = city.Owe(6, Today.AddDays(9));
        city.Change(owed, owed with
        {
            Title = string.Concat(Enumerable.Repeat("Báo cáo tự đánh giá, xếp loại “đơn vị học tập”; đợt 1\\2 ✓ 🎓 ", 5)).Trim(), ExtensionReason = "Dòng một\nDòng hai, mất điện",
        });

        using var answer = await city.ReadAsync(await city.AddressAsync(RemindedCity.Reporter(6)));
        var octets = await answer.Content.ReadAsByteArrayAsync();

        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        octets[^2..].ShouldBe("\r\n"u8.ToArray());
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(octets);
        var lines = text[..^2].Split("\r\n");
        lines.ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\n', StringComparison.Ordinal) && !line.Contains('\r', StringComparison.Ordinal));
        lines.Count(line => line.StartsWith(' ')).ShouldBeGreaterThan(3);
        text.IsNormalized(NormalizationForm.FormC).ShouldBeTrue();
        Events(text).Single().Summary.ShouldBe($"Làm xong việc: {city.Book.Deadlines[^1].Title} (Phường 6)");
        Events(text).Single().Description!.ShouldContain("Dòng một\nDòng hai, mất điện");
        new[] { "DTSTART;VALUE=DATE:20261014", "DTEND;VALUE=DATE:20261015", "DTSTAMP:20261005T020000Z", "TRANSP:TRANSPARENT" }.Except(lines).ShouldBeEmpty();
        string.Concat(text.Split("\r\n ")).ShouldContain(@"đơn vị học tập”\; đợt 1\\2");
    }

    [Fact]
    public async Task A_new_address_ends_the_old_one_and_whatever_does_not_work_is_answered_alike()
    {
        var (account, other) = (RemindedCity.Reporter(8), RemindedCity.Reporter(9));
        var replaced = await city.AddressAsync(account);
        var revoked = await city.AddressAsync(account);
        await city.TextAsync(revoked);
        ((int)(await city.As(account, []).Call(HttpMethod.Post, "/me/calendar-feed/revoke")).StatusCode).ShouldBe(204);
        var ofDisabled = await city.AddressAsync(other);
        await city.TextAsync(ofDisabled);
        await city.Database.ExecuteAsync($"update access.accounts set state = 'Disabled' where id = '{other.Value}'");

        var told = new List<string>();
        foreach (var address in new[] { replaced, revoked, ofDisabled, $"/calendar/{SecretToken.New().Text}.ics", "/calendar/x.ics" })
        {
            using var answer = await city.ReadAsync(address);
            var problem = await answer.Problem(404);
            told.Add($"{problem.GetProperty("code")} {problem.GetProperty("title")} {problem.GetProperty("errors")} {answer.Headers.CacheControl}");
        }

        told.Distinct().ShouldHaveSingleItem().ShouldStartWith("kernel.not-found");
    }

    [Fact]
    public async Task The_own_state_says_since_when_and_when_it_was_read_but_never_the_address()
    {
        var me = city.As(RemindedCity.Reporter(10), []);
        (await me.Get("/me/calendar-feed").Json()).GetProperty("isIssued").GetBoolean().ShouldBeFalse();
        var address = await city.AddressAsync(RemindedCity.Reporter(10));
        (await me.Get("/me/calendar-feed").Json()).GetProperty("lastReadAt").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        city.Time.Pass(TimeSpan.FromMinutes(30));
        await city.TextAsync(address);
        city.Time.Pass(TimeSpan.FromMinutes(30));
        await city.TextAsync(address);

        var state = await me.Get("/me/calendar-feed").Json();

        state.GetProperty("lastReadAt").GetDateTimeOffset().ShouldBe(CityTime.StartOfDay(Today).AddHours(9.5));
        state.ToString().ShouldNotContain(Secret(address));
        (await city.As(RemindedCity.Reporter(11), []).Get("/me/calendar-feed").Json()).GetProperty("isIssued").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task The_secret_stands_nowhere_but_in_the_one_answer()
    {
        var account = RemindedCity.Reporter(12);
        var first = await city.AddressAsync(account);
        await city.As(account, []).Create("/me/calendar-feed", key: "key-of-a-feed").Json();
        await city.TextAsync(first = await city.AddressAsync(account));
        await city.As(account, []).Call(HttpMethod.Post, "/me/calendar-feed/revoke");
        await (await city.ReadAsync(first)).Problem(404);

        city.Log.Lines.ShouldContain(line => line.StartsWith("OpenCalendarFeed refused", StringComparison.Ordinal));
        city.Log.Lines.ShouldAllBe(line => !line.Contains(Secret(first), StringComparison.Ordinal));
        foreach (var table in new[] { "access.audit", "access.security_events", "kernel.idempotency_keys", "reminders.calendar_feeds" })
        {
            (await city.Database.ScalarAsync<int>($"select count(*)::int from {table} as held where held::text like '%{Secret(first)}%'")).ShouldBe(0, table);
        }

        (await city.Database.ScalarAsync<int>("select count(*)::int from access.audit where kind = 'CalendarFeed'")).ShouldBeGreaterThan(3);
        (await city.Database.ScalarAsync<int>(
            $"select count(*)::int from access.audit as held, reminders.calendar_feeds as feed where held::text like '%' || feed.secret || '%'")).ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_on_the_way_keeps_what_was_read()
    {
        using var answer = await city.ReadAsync(await city.AddressAsync(RemindedCity.Reporter(13)));

        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task A_calendar_costs_the_same_number_of_statements_for_one_unit_and_for_forty()
    {
        var costs = new List<int>();
        var address = await city.AddressAsync(RemindedCity.Officer(1));
        await city.TextAsync(address);
        for (var units = 1; units <= 40; units += 39)
        {
            foreach (var unit in Enumerable.Range(1, units))
            {
                city.Owe(unit, Today.AddDays(units));
            }

            using var statements = city.CountStatements();
            await city.TextAsync(address);
            costs.Add(statements.Count);
        }

        costs[1].ShouldBe(costs[0]);
    }

    private static string Secret(string address) => address["/calendar/".Length..^".ics".Length];

    private async Task<IReadOnlyList<CalendarEvent>> EventsAsync(string address) => Events(await city.TextAsync(address));

    private static IReadOnlyList<CalendarEvent> Events(string text)
    {
        var calendar = Calendar.Load(text)!;
        (calendar.Version, calendar.Method).ShouldBe(("2.0", "PUBLISH"));
        calendar.Events.Select(one => one.Uid).ShouldBeUnique();
        return [.. calendar.Events];
    }
}

/// <summary>Guessing at addresses. Alone in its class: refusals are counted per address of the network, and the neighbours are refused from the same one.</summary>
public sealed class CalendarGuessingTests(FeedCity city) : IClassFixture<FeedCity>
{
    [Fact]
    public async Task Thirty_addresses_a_minute_that_do_not_work_make_the_guesser_wait_but_no_calendar_that_works()
    {
        await city.FoundAsync(1);
        var good = await city.AddressAsync(RemindedCity.Reporter(1));
        for (var guess = 0; guess < 30; guess++)
        {
            await (await city.ReadAsync($"/calendar/{SecretToken.New().Text}.ics")).Problem(404);
        }

        var limited = await city.ReadAsync($"/calendar/{SecretToken.New().Text}.ics");

        (await limited.Refusal(429)).ShouldBe("access.address-limited");
        await city.TextAsync(good);
        city.Time.Pass(TimeSpan.FromMinutes(1));
        await (await city.ReadAsync($"/calendar/{SecretToken.New().Text}.ics")).Problem(404);
    }
}
