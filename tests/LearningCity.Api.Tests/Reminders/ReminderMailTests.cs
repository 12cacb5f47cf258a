using System.Text;
using LearningCity.Api.Tests.Criteria;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Kernel;

namespace LearningCity.Api.Tests.Reminders;

/// <summary>Reminders by mail, in real conversations with a mail server. Monday 05/10/2026; three working days before Thursday 08/10.</summary>
public sealed class ReminderMailTests(MailedCity city) : IClassFixture<MailedCity>, IAsyncLifetime
{
    private static readonly DateOnly Monday = new(2026, 10, 5);

    private static readonly DateOnly Thursday = new(2026, 10, 8);

    public async ValueTask InitializeAsync() => await city.FoundMailedAsync(2);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_mail_arrives_with_vietnamese_subject_both_texts_sender_and_list_headers()
    {
        await RemindAsync();
        await city.SendMailsAsync();

        var mail = city.Server.Received.ShouldHaveSingleItem();
        (mail.From, mail.To).ShouldBe((MailedCity.Sender, $"{RemindedCity.Reporter(1).Value:N}@donvi.gov.vn"));
        mail.Content.ShouldAllBe(letter => letter < 128);
        mail.Content.Split("\r\n").ShouldAllBe(line => line.Length <= 78);
        var read = ReadMail.Of(mail.Content);
        read.Head["Subject"].ShouldBe("Còn 3 ngày làm việc: Làm xong việc – ");
        read.Head["Subject"].IsNormalized(NormalizationForm.FormC).ShouldBeTrue();
        read.Head["From"].ShouldBe($"Thành phố học tập Hải Phòng <{MailedCity.Sender}>");
        read.Head["To"].ShouldBe($"UnitReporter 1 <{mail.To}>");
        read.Head["Date"].ShouldBe("Mon, 05 Oct 2026 08:00:00 +0700");
        read.Head["List-Id"].ShouldBe("<reminders.thanhpho.gov.vn>");
        read.Head["List-Unsubscribe"].ShouldBe("<https://hoctap.haiphong.example.vn/profile/reminders>");
        read.Head["Auto-Submitted"].ShouldBe("auto-generated");
        read.Head["Message-ID"].ShouldMatch("^<[0-9a-f-]{36}@thanhpho\\.gov\\.vn>$");
        read.Text.ShouldContain("https://hoctap.haiphong.example.vn/tasks/1");
        read.Text.ShouldContain("08/10/2026");
        read.Html.ShouldContain("<a class=\"act\" href=\"https://hoctap.haiphong.example.vn/tasks/1\">Mở để làm</a>");
        (await city.MailsAsync()).ShouldBe(["Accepted 1 250 taken"]);
    }

    [Fact]
    public async Task Words_of_the_office_are_shown_as_words_whatever_they_look_like()
    {
        city.Owe(1, Thursday);
        await city.ReachAsync(RemindedCity.Reporter(1));
        city.Time.GoTo(Monday, new TimeOnly(21, 0));
        await city.Office.Create("/reminder-calls", new { kind = ListOwedTasks.Task, subject = SubjectOfTasks, units = Array.Empty<Guid>(), text = "<script>alert(1)</script>\n.\nhết" }).Json();
        await city.SendAsync();
        await city.SendMailsAsync();

        var read = ReadMail.Of(city.Server.Received.ShouldHaveSingleItem().Content);
        read.Text.ShouldContain("<script>alert(1)</script>\r\n.\r\nhết");
        read.Html.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;");
        read.Html.ShouldNotContain("<script");
    }

    [Fact]
    public async Task Who_did_not_choose_it_is_not_mailed()
    {
        city.Owe(1, Thursday);
        await city.ReachAsync(RemindedCity.Reporter(1), byMail: false);
        await NightAndMorningAsync(Monday);
        await city.SendMailsAsync();

        (await city.MailsAsync()).ShouldBeEmpty();
        (await city.StatesAsync()).ShouldBe(["Sent 2"]);
    }

    [Fact]
    public async Task What_is_done_before_the_mail_leaves_is_not_mailed()
    {
        var owed = await RemindAsync();
        city.Change(owed, owed with { State = DeadlineState.Done, DoneAt = city.Time.GetUtcNow() });
        await city.SendMailsAsync();

        city.Server.Received.ShouldBeEmpty();
        (await city.MailsAsync()).ShouldBe(["Cancelled 1 Việc đã xong hoặc không còn phải nhắc"]);
        (await city.StatesAsync()).ShouldBe(["Sent 2"]);
    }

    [Fact]
    public async Task A_mail_that_is_late_is_not_sent_at_night_and_not_after_the_next_step_has_come()
    {
        await RemindAsync();
        city.Server.Manners = _ => new MailManners(new Dictionary<string, string> { ["RCPT"] = "451 later" });
        city.Time.GoTo(Monday, new TimeOnly(17, 58));
        await city.SendMailsAsync();
        city.Server.Forget();
        city.Time.GoTo(Monday, new TimeOnly(23, 0));
        await city.SendMailsAsync();
        city.Server.Received.ShouldBeEmpty();

        city.Time.GoTo(Thursday.AddDays(-1), new TimeOnly(8, 0));
        await city.SendMailsAsync();
        city.Server.Received.ShouldBeEmpty();
        (await city.MailsAsync()).ShouldBe(["Cancelled 2 Việc đã xong hoặc không còn phải nhắc"]);
    }

    private static Guid SubjectOfTasks { get; } = Guid.Parse("00000000-0000-7000-8000-d00000000001");

    /// <summary>The reporter of unit 1 has chosen mail and is reminded on Monday at eight.</summary>
    private async Task<Deadline> RemindAsync()
    {
        var owed = city.Owe(1, Thursday);
        await city.ReachAsync(RemindedCity.Reporter(1));
        await NightAndMorningAsync(Monday);
        return owed;
    }

    private async Task NightAndMorningAsync(DateOnly day)
    {
        city.Time.GoTo(day, new TimeOnly(2, 0));
        await city.PlanAsync();
        city.Time.GoTo(day, new TimeOnly(8, 0));
        await city.SendAsync();
    }
}
