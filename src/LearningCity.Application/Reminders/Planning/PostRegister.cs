using LearningCity.Application.Access.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Reminders;

namespace LearningCity.Application.Reminders;

/// <summary>Who is reminded of a unit's deadlines, post by post.</summary>
internal sealed class PostRegister(IReadOnlyList<PostHolder> holders)
{
    private readonly ILookup<(Post Post, UnitId? Unit), PostHolder> places = holders.ToLookup(holder => (holder.Post, holder.Unit));

    private readonly Dictionary<AccountId, PostHolder> accounts = holders.GroupBy(holder => holder.Account).ToDictionary(same => same.Key, same => same.First());

    public PostHolder? Find(AccountId account) => accounts.GetValueOrDefault(account);

    /// <summary>The holders of a post nearest above a unit: its own, else those of the unit above it, else those of the whole city. A unit without reporter and head
    /// is reminded of through the office, so that nobody who is missing is forgotten.</summary>
    public IEnumerable<PostHolder> HoldersFor(Deadline deadline, ReminderRecipient recipient) => deadline.Person is { } person
        ? accounts.TryGetValue(person, out var own) && recipient is ReminderRecipient.Reporter ? [own] : []
        : recipient switch
        {
            ReminderRecipient.Reporter => Nearest(deadline, Post.Reporter, Post.Head, Post.Officer),
            ReminderRecipient.Head => Nearest(deadline, Post.Head, Post.Officer),
            ReminderRecipient.Office => Nearest(deadline, Post.Officer, Post.Leader),
            ReminderRecipient.Leader => Nearest(deadline, Post.Leader),
            _ => throw new ArgumentOutOfRangeException(nameof(recipient), recipient, "unknown recipient"),
        };

    private IEnumerable<PostHolder> Nearest(Deadline deadline, params ReadOnlySpan<Post> posts)
    {
        foreach (var post in posts)
        {
            foreach (var unit in Upwards(deadline))
            {
                if (places.Contains((post, unit)))
                {
                    return places[(post, unit)];
                }
            }
        }

        return [];
    }

    private static IEnumerable<UnitId?> Upwards(Deadline deadline) =>
        deadline.Above.Append(deadline.Unit).Reverse().Select(unit => (UnitId?)unit).Append(null);
}
