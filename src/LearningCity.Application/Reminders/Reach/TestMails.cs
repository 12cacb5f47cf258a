using LearningCity.Application.Access.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Reminders;
using MediatR;

namespace LearningCity.Application.Reminders;

/// <summary>Writes the mail that only shows that mail arrives.</summary>
internal sealed class TestMails(IRepository<Reach> reaches, ISender modules, IMailServer server) : IMailWriter
{
    public const string Topic = "test-mail";

    public IReadOnlyList<string> Topics => [Topic];

    public async Task<MailWriting> WriteAsync(Guid recipient, MessageId message, CancellationToken ct)
    {
        var account = new AccountId(recipient);
        if (await reaches.FindAsync(new ReachOf([account]), ct) is not { MailAddress: { } address })
        {
            return new MailWriting(WhyNot: "Địa chỉ thư đã được xoá");
        }

        var name = await modules.Send(new ListAccountNames { Accounts = [account] }, ct) is [var one] ? one.Name : "";
        var layout = new MailLayout(
            "vi", "Thư thử: nhắc hạn tới được địa chỉ này", Note: null,
            [new MailPart($"Chào {name}. Đây là thư thử bạn vừa gửi từ hệ thống. Từ nay các lời nhắc hạn có thể tới địa chỉ này.", Link: null)],
            "Nếu bạn không gửi thư thử nào, hãy báo cho cơ quan thường trực.", new MailLink("Đổi cách nhận nhắc", ReminderMails.ChoicePath));
        return new MailWriting(new Mail(address, name, layout.Heading, layout.Text(server.PublicAddress), layout.Html(server.PublicAddress), ReminderMails.ChoicePath));
    }
}
