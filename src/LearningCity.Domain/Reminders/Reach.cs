using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Reminders;

/// <summary>Cách nhận nhắc: how one person is reached beside the inbox, which everybody has. Addresses stand here alone, not with the account.</summary>
public sealed class Reach : AggregateRoot
{
    private Reach()
    {
    }

    public Reach(ReachId id, AccountId account) => (Id, Account) = (id, account);

    public ReachId Id { get; private set; }

    public AccountId Account { get; private set; }

    /// <summary>None: nothing can be mailed.</summary>
    public string? MailAddress { get; private set; }

    /// <summary>Since when that address stands; what became of mails before it says nothing of it.</summary>
    public DateTimeOffset? MailAddressSince { get; private set; }

    /// <summary>None: nothing goes through the city's gateway.</summary>
    public string? Phone { get; private set; }

    /// <summary>Whether reminders are mailed.</summary>
    public bool ByMail { get; private set; }

    /// <summary>Whether reminders go through the city's Zalo or SMS gateway.</summary>
    public bool ByGateway { get; private set; }

    /// <summary>At this full hour, in the city, one mail tells of everything since the last; none: each reminder is mailed at once.</summary>
    public TimeOnly? DigestAt { get; private set; }

    /// <summary>Puts all of this in place of what held. An address is written as <see cref="Kernel.MailAddress"/> and <see cref="PhoneNumber"/> keep it.</summary>
    /// <exception cref="RuleViolated"><c>kernel.mail-address</c>, <c>kernel.phone-number</c>, <c>reminders.address-missing</c>, <c>reminders.digest-hour</c></exception>
    public void Set(string? mailAddress, string? phone, bool byMail, bool byGateway, TimeOnly? digestAt, DateTimeOffset now)
    {
        var mail = string.IsNullOrWhiteSpace(mailAddress) ? null : Kernel.MailAddress.Read("mailAddress", mailAddress);
        var number = string.IsNullOrWhiteSpace(phone) ? null : PhoneNumber.Read("phone", phone);
        if (byMail && mail is null)
        {
            throw ReachRules.AddressMissing("mailAddress", "Muốn nhận qua thư điện tử thì cần có địa chỉ thư.");
        }

        if (byGateway && number is null)
        {
            throw ReachRules.AddressMissing("phone", "Muốn nhận qua tin nhắn thì cần có số điện thoại.");
        }

        ReachRules.Check(digestAt);
        MailAddressSince = mail is null ? null : mail == MailAddress ? MailAddressSince : now;
        (MailAddress, Phone, ByMail, ByGateway, DigestAt) = (mail, number, byMail, byGateway, byMail ? digestAt : null);
    }

    /// <summary>The office enters or removes an address; what the person chose stays, as far as it still can. A person who chose nothing yet is mailed.</summary>
    /// <exception cref="RuleViolated"><c>kernel.mail-address</c>, <c>kernel.phone-number</c></exception>
    public void Enter(string? mailAddress, string? phone, DateTimeOffset now)
    {
        var hadNone = MailAddress is null;
        var hasMail = !string.IsNullOrWhiteSpace(mailAddress);
        Set(mailAddress, phone, hasMail && (hadNone || ByMail), ByGateway && !string.IsNullOrWhiteSpace(phone), DigestAt, now);
    }
}
