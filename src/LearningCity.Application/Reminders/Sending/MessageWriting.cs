using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Reminders;

/// <summary>Writes what is said to each recipient into the inboxes: one message for all of their deadlines of the moment.</summary>
[PerRequest]
internal sealed class MessageWriting(ReminderWording wording, IInbox inbox, IReminderCalls calls, TimeProvider time)
{
    private readonly List<Draft> drafts = [];

    /// <summary>Takes a message to be written.</summary>
    /// <param name="call">The call by hand it belongs to; none: the policy's own.</param>
    public void Add(MessageId message, AccountId account, Guid? call, IReadOnlyList<UndecidedReminder> rows, DayPlan plan) =>
        drafts.Add(new Draft(message, account, call, rows, plan));

    /// <summary>Writes what was taken.</summary>
    /// <returns>The messages as they lie in the inboxes.</returns>
    public async Task<IReadOnlyList<InboxMessage>> WriteAsync(CancellationToken ct)
    {
        if (drafts.Count is 0)
        {
            return [];
        }

        var names = await wording.NamesAsync(drafts.SelectMany(draft => draft.Rows), time.Today(), ct);
        var notes = await calls.ListTextsAsync([.. drafts.Select(draft => draft.Call).OfType<Guid>().Distinct()], ct);
        var messages = drafts.Select(draft => Write(draft, names, notes)).ToList();
        await inbox.AddAsync(messages, ct);
        drafts.Clear();
        return messages;
    }

    private InboxMessage Write(Draft draft, IReadOnlyDictionary<UnitId, string> names, IReadOnlyDictionary<Guid, string> notes)
    {
        var worded = wording.Word(draft.Account, draft.Rows, draft.Plan, names);
        return new InboxMessage(
            draft.Message, draft.Account, time.Now(), worded.Subject, draft.Call is { } call ? notes[call] : null, worded.Lines, ReadAt: null);
    }

    private sealed record Draft(MessageId Message, AccountId Account, Guid? Call, IReadOnlyList<UndecidedReminder> Rows, DayPlan Plan);
}
