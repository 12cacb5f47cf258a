using System.Globalization;
using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Reminders;
using MediatR;

namespace LearningCity.Application.Reminders;

/// <summary>Words what is said to each recipient: one message for all of their deadlines of the moment, in the language they read.</summary>
[PerRequest]
internal sealed class MessageWriting(ISender modules, IInbox inbox, IReminderCalls calls, ReminderPolicies policies, TimeProvider time)
{
    private readonly List<Draft> drafts = [];

    /// <summary>Takes a message to be written.</summary>
    /// <param name="call">The call by hand it belongs to; none: the policy's own.</param>
    public void Add(MessageId message, AccountId account, Guid? call, IReadOnlyList<UndecidedReminder> rows, DayPlan plan) =>
        drafts.Add(new Draft(message, account, call, rows, plan));

    /// <summary>Writes what was taken into the inboxes.</summary>
    public async Task WriteAsync(CancellationToken ct)
    {
        if (drafts.Count is 0)
        {
            return;
        }

        var names = await NamesAsync(ct);
        var notes = await calls.ListTextsAsync([.. drafts.Select(draft => draft.Call).OfType<Guid>().Distinct()], ct);
        await inbox.AddAsync([.. drafts.Select(draft => Write(draft, names, notes))], ct);
        drafts.Clear();
    }

    private async Task<IReadOnlyDictionary<UnitId, string>> NamesAsync(CancellationToken ct) =>
        (await modules.Send(new ListUnitNames([.. drafts.SelectMany(draft => draft.Rows).Select(row => row.Deadline.Unit).Distinct()], time.Today()), ct))
        .ToDictionary(unit => unit.Id, unit => unit.Name);

    private InboxMessage Write(Draft draft, IReadOnlyDictionary<UnitId, string> names, IReadOnlyDictionary<Guid, string> notes)
    {
        var language = draft.Plan.Posts.Find(draft.Account)?.Language is "en" ? ReminderLanguage.En : ReminderLanguage.Vi;
        var worded = draft.Rows.OrderBy(row => row.LastGoodDay).ThenBy(row => names.GetValueOrDefault(row.Deadline.Unit, ""), StringComparer.Ordinal)
            .Select(row => Word(row, draft.Plan, language, names)).ToList();
        var count = worded.Count.ToString(CultureInfo.InvariantCulture);
        var subject = worded.Count is 1 ? worded[0].Subject : language is ReminderLanguage.En ? count + " deadlines are waiting" : count + " việc đến hạn đang chờ";
        return new InboxMessage(
            draft.Message, draft.Account, time.Now(), subject, draft.Call is { } call ? notes[call] : null, [.. worded.Select(one => one.Line)], ReadAt: null);
    }

    private (string Subject, MessageLine Line) Word(UndecidedReminder row, DayPlan plan, ReminderLanguage language, IReadOnlyDictionary<UnitId, string> names)
    {
        var deadline = plan.Find(row.Deadline)!;
        var kind = policies.Kinds.First(one => one.Code == deadline.Kind);
        var text = plan.PolicyOf(deadline.Kind).TextOf(ReminderPlan.PhaseOf(deadline.LastGoodDay, plan.Today), language);
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["kind"] = language is ReminderLanguage.En ? kind.EnglishTitle : kind.Title,
            ["title"] = deadline.Title,
            ["unit"] = names.GetValueOrDefault(deadline.Unit, ""),
            ["lastGoodDay"] = CityDay.Written(deadline.LastGoodDay),
            ["days"] = plan.DaysTo(deadline.LastGoodDay).ToString(CultureInfo.InvariantCulture),
            ["locksAt"] = deadline.LocksAt is { } locksAt ? CityDay.Written(locksAt) : "",
            ["link"] = deadline.Link,
        };
        return (ReminderText.Fill(text.Subject, values),
            new MessageLine(deadline.Kind, deadline.Subject, deadline.Unit, ReminderText.Fill(text.Body, values), deadline.Link));
    }

    private sealed record Draft(MessageId Message, AccountId Account, Guid? Call, IReadOnlyList<UndecidedReminder> Rows, DayPlan Plan);
}
