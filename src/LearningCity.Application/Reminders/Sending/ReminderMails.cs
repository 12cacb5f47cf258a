using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Reminders;

namespace LearningCity.Application.Reminders;

/// <summary>Writes the mails of reminders and digests, from what is still owed at that moment.</summary>
internal sealed class ReminderMails(
    ReminderTruth truth, ReminderWording wording, IReminderCalls calls, IRepository<Reach> reaches, IMailServer server) : IMailWriter
{
    public const string ChoicePath = "/profile/reminders";

    private static readonly MailWriting NotWanted = new(WhyNot: "Việc đã xong hoặc không còn phải nhắc");

    private static readonly MailWriting NotChosen = new(WhyNot: "Người nhận không còn nhận nhắc qua thư");

    public IReadOnlyList<string> Topics => [ReminderTopics.Mail, ReminderTopics.Digest];

    public async Task<MailWriting> WriteAsync(Guid recipient, MessageId message, CancellationToken ct)
    {
        if (await reaches.FindAsync(new ReachOf([new AccountId(recipient)]), ct) is not { ByMail: true, MailAddress: { } address })
        {
            return NotChosen;
        }

        if (await truth.ReadAsync(message, ct) is not { } standing)
        {
            return NotWanted;
        }

        return truth.QuietUntil(standing) is { } until ? new MailWriting(NotBefore: until) : new MailWriting(await WriteAsync(address, standing, ct));
    }

    private async Task<Mail> WriteAsync(string address, StandingReminders standing, CancellationToken ct)
    {
        var deadlines = standing.Rows.DistinctBy(row => row.Deadline).ToList();
        var worded = wording.Word(standing.Account, deadlines, standing.Plan, await wording.NamesAsync(standing.Rows, standing.Plan.Today, ct));
        var notes = await calls.ListTextsAsync([.. standing.Rows.Select(row => row.Call).OfType<Guid>().Distinct()], ct);
        var (language, open, footer, choice) = worded.Language is ReminderLanguage.En
            ? ("en", "Open", "You get this mail because something of your unit is waiting and you chose to be mailed.", "Change how you are reminded")
            : ("vi", "Mở để làm", "Bạn nhận thư này vì đơn vị của bạn còn việc đang chờ và bạn đã chọn nhận nhắc qua thư.", "Đổi cách nhận nhắc");
        var layout = new MailLayout(
            language, worded.Subject, notes.Count is 0 ? null : string.Join("\n\n", notes.Values),
            [.. worded.Lines.Select(line => new MailPart(line.Text, new MailLink(open, line.Link)))], footer, new MailLink(choice, ChoicePath));
        var name = standing.Plan.Posts.Find(standing.Account)!.DisplayName;
        return new Mail(address, name, worded.Subject, layout.Text(server.PublicAddress), layout.Html(server.PublicAddress), ChoicePath);
    }
}
