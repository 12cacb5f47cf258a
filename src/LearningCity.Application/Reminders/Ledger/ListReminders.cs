using LearningCity.Application.Access.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Reminders;
using MediatR;

namespace LearningCity.Application.Reminders;

/// <summary>Sổ nhắc hạn: who was, or will be, reminded of what, and why not; newest first.</summary>
/// <param name="Search">Part of the name of a unit or a recipient, with or without marks.</param>
/// <param name="From">The first day of planning.</param>
/// <param name="To">The last day of planning.</param>
[Allow(Function.SeeReminders)]
public sealed record ListReminders(
    LedgerState? State, string? Kind, Guid? Subject, UnitId? Unit, AccountId? Account, string? Search, DateOnly? From, DateOnly? To, PageRequest Page) : IQuery<ReminderPage>;

/// <param name="Counts">Rows at each state, whatever state was asked for.</param>
public sealed record ReminderPage(IReadOnlyList<ReminderLine> Items, IReadOnlyList<LedgerCount> Counts, int Total, int Number, int Size);

public sealed record LedgerCount(LedgerState State, int Count);

/// <param name="Step">Working days from the last good day; a call by hand has none.</param>
/// <param name="IsCall">Somebody called by hand.</param>
/// <param name="On">The day of the step.</param>
/// <param name="LastGoodDay">From which the step was counted.</param>
/// <param name="DecidedAt">When it was sent, or found not to be needed.</param>
/// <param name="Ways">How it left the house beside the inbox; forgotten after half a year.</param>
/// <param name="DoneAt">When what was owed was done: the answer to the reminder; null while it is not, or lies too far back.</param>
public sealed record ReminderLine(
    ReminderId Id, AccountId Account, string AccountName, ReminderRecipient As, string Kind, Guid Subject, string? Title, UnitId Unit, string UnitName, int? Step, bool IsCall,
    LedgerState State, LedgerReason? Reason, DateOnly On, DateOnly LastGoodDay, DateTimeOffset PlannedAt, DateTimeOffset? DecidedAt, DateTimeOffset? DoneAt, string? Link,
    IReadOnlyList<ReminderWay> Ways);

/// <param name="Way">Mail, digest or gateway.</param>
/// <param name="At">When it ended; none while it waits.</param>
/// <param name="Answer">What the last attempt was answered with, or why there was no answer.</param>
public sealed record ReminderWay(ReminderWayKind Way, DeliveryState State, int Attempts, DateTimeOffset? At, string? Answer);

public enum ReminderWayKind
{
    Mail = 1,
    Digest = 2,
    Gateway = 3,
}

internal sealed class ListRemindersHandler(IReminderLedger ledger, IOutbox outbox, IEnumerable<DeadlineQuestion> questions, ISender modules, ICaller caller, TimeProvider time)
    : IRequestHandler<ListReminders, ReminderPage>
{
    private const int FirstYear = 2000;

    private const int LastYear = 2100;

    public async Task<ReminderPage> Handle(ListReminders query, CancellationToken ct)
    {
        var today = time.Today();
        if (new[] { query.From, query.To }.Any(day => day?.Year is < FirstYear or > LastYear))
        {
            throw Malformed.Filter("from", $"Ngày phải từ năm {FirstYear} đến năm {LastYear}.");
        }

        var accounts = query.Search is null ? null : (await modules.Send(new ListAccountNames { Search = query.Search }, ct)).Select(account => account.Account).ToList();
        var named = query.Search is null ? null : (await modules.Send(new FindNamedUnits(today) { Search = query.Search }, ct)).Select(unit => unit.Id).ToList();
        var page = await ledger.ListAsync(
            new LedgerQuestion(caller.ScopeOf(Function.SeeReminders), query.State, query.Kind, query.Subject, query.Unit, query.Account, accounts, named, query.From, query.To),
            query.Page, ct);
        var deadlines = await DeadlinesAsync(page.Items, ct);
        var ways = await outbox.ListWaysAsync([.. page.Items.SelectMany(row => new[] { row.Message, row.Digest }).OfType<MessageId>().Distinct()], ct);
        var people = (await modules.Send(new ListAccountNames { Accounts = [.. page.Items.Select(row => row.Account).Distinct()] }, ct)).ToDictionary(one => one.Account, one => one.Name);
        var units = (await modules.Send(new ListUnitNames([.. page.Items.Select(row => row.Deadline.Unit).Distinct()], today), ct)).ToDictionary(one => one.Id, one => one.Name);
        return new ReminderPage(
            [.. page.Items.Select(row => Line(row, deadlines.GetValueOrDefault(row.Deadline), people.GetValueOrDefault(row.Account, ""), units.GetValueOrDefault(row.Deadline.Unit, ""), ways))],
            [.. Enum.GetValues<LedgerState>().Select(state => new LedgerCount(state, page.Counts.GetValueOrDefault(state)))], page.Total, page.Number, page.Size);
    }

    private static ReminderLine Line(LedgerRow row, Deadline? deadline, string person, string unit, ILookup<MessageId, MessageWay> ways) => new(
        row.Id, row.Account, person, row.As, row.Deadline.Kind, row.Deadline.Subject, deadline?.Title, row.Deadline.Unit, unit, row.Call is null ? row.Step : null, row.Call is not null,
        row.State, row.Reason, row.On, row.LastGoodDay, row.PlannedAt, row.DecidedAt, deadline?.DoneAt, deadline?.Link, [.. WaysOf(row, ways)]);

    private static IEnumerable<ReminderWay> WaysOf(LedgerRow row, ILookup<MessageId, MessageWay> ways) =>
        (row.Message is { } message ? ways[message] : []).Select(way => Way(way, way.Channel is OutboxChannel.Mail ? ReminderWayKind.Mail : ReminderWayKind.Gateway))
        .Concat((row.Digest is { } digest ? ways[digest] : []).Select(way => Way(way, ReminderWayKind.Digest)));

    private static ReminderWay Way(MessageWay way, ReminderWayKind kind) => new(kind, way.State, way.Attempts, way.At, way.Answer);

    /// <summary>What became of the deadlines on the page, wherever they were moved within a year.</summary>
    private async Task<IReadOnlyDictionary<DeadlineKey, Deadline>> DeadlinesAsync(IReadOnlyList<LedgerRow> rows, CancellationToken ct)
    {
        var found = new Dictionary<DeadlineKey, Deadline>();
        if (rows.Count is 0)
        {
            return found;
        }

        IReadOnlyList<UnitId> units = [.. rows.Select(row => row.Deadline.Unit).Distinct()];
        var (from, to) = (rows.Min(row => row.LastGoodDay).AddYears(-1), rows.Max(row => row.LastGoodDay).AddYears(1));
        foreach (var question in questions)
        {
            foreach (var deadline in await question.AskAsync(modules, from, to, units, holds: false, ct))
            {
                found[new DeadlineKey(deadline.Kind, deadline.Subject, deadline.Unit)] = deadline;
            }
        }

        return found;
    }
}
