using LearningCity.Application.Access.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Reminders;
using MediatR;

namespace LearningCity.Application.Reminders;

/// <summary>How everybody who is reminded of something is reached: addresses that fail first, then who has none, then by name.</summary>
/// <param name="Standing">Only these; null: all.</param>
/// <param name="Search">Part of a name, with or without marks.</param>
[Allow(Function.ChangeReminders)]
public sealed record ListAddresses(AddressStanding? Standing, string? Search, PageRequest Page) : IQuery<AddressPage>;

/// <param name="Counts">People at each standing, whatever standing was asked for.</param>
public sealed record AddressPage(IReadOnlyList<AddressLine> Items, IReadOnlyList<AddressCount> Counts, int Total, int Number, int Size);

public sealed record AddressCount(AddressStanding Standing, int Count);

/// <param name="Unit">A unit in which the person holds a post; none: the whole city.</param>
/// <param name="Revision">0 while there is nothing.</param>
/// <param name="Trouble">What the last mail ended with; only of an address that fails.</param>
public sealed record AddressLine(
    AccountId Account, string AccountName, UnitId? Unit, string? UnitName, AddressStanding Standing, int Revision, string? MailAddress, string? Phone, bool ByMail, bool ByGateway,
    TimeOnly? DigestAt, ReachTrouble? Trouble);

public enum AddressStanding
{
    /// <summary>The last mail was refused, given up, or nobody knows whether it arrived.</summary>
    Failing = 1,

    /// <summary>No address at all: reminded in the inbox alone.</summary>
    Missing = 2,

    /// <summary>There is an address and nothing is known against it.</summary>
    Good = 3,
}

internal sealed class ListAddressesHandler(IRepository<Reach> reaches, IOutbox outbox, ISender modules, TimeProvider time) : IRequestHandler<ListAddresses, AddressPage>
{
    public async Task<AddressPage> Handle(ListAddresses query, CancellationToken ct)
    {
        var people = (await modules.Send(new ListPostHolders(time.Today()), ct)).GroupBy(holder => holder.Account).Select(same => same.First()).ToList();
        if (query.Search is { } search)
        {
            var named = (await modules.Send(new ListAccountNames { Search = search }, ct)).Select(one => one.Account).ToHashSet();
            people = [.. people.Where(person => named.Contains(person.Account))];
        }

        var known = (await reaches.ListAsync(new EveryReach(), ct)).ToDictionary(reach => reach.Account);
        var failing = (await outbox.ListFailingAsync(OutboxChannel.Mail, ct)).ToDictionary(one => new AccountId(one.Recipient));
        var lines = people.Select(person => Line(person, known.GetValueOrDefault(person.Account), failing.GetValueOrDefault(person.Account)))
            .OrderBy(line => line.Standing).ThenBy(line => line.AccountName, StringComparer.Ordinal).ThenBy(line => line.Account.Value).ToList();
        var asked = lines.Where(line => query.Standing is null || line.Standing == query.Standing).ToList();
        var shown = asked.Skip(query.Page.Skip).Take(query.Page.Size).ToList();
        var units = (await modules.Send(new ListUnitNames([.. shown.Select(line => line.Unit).OfType<UnitId>().Distinct()], time.Today()), ct)).ToDictionary(unit => unit.Id, unit => unit.Name);
        return new AddressPage(
            [.. shown.Select(line => line with { UnitName = line.Unit is { } unit ? units.GetValueOrDefault(unit) : null })],
            [.. Enum.GetValues<AddressStanding>().Select(standing => new AddressCount(standing, lines.Count(line => line.Standing == standing)))],
            asked.Count, query.Page.Number, query.Page.Size);
    }

    private static AddressLine Line(PostHolder person, Reach? reach, FailingRecipient? failing)
    {
        var trouble = ReachTrouble.Of(reach, failing);
        var standing = trouble is not null ? AddressStanding.Failing : reach is { MailAddress: not null } or { Phone: not null } ? AddressStanding.Good : AddressStanding.Missing;
        return new AddressLine(
            person.Account, person.DisplayName, person.Unit, UnitName: null, standing, reach?.Revision ?? 0, reach?.MailAddress, reach?.Phone, reach?.ByMail ?? false,
            reach?.ByGateway ?? false, reach?.DigestAt, trouble);
    }

    private sealed class EveryReach : Specification<Reach>
    {
        public EveryReach() => AsNoTracking();
    }
}
