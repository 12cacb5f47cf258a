using LearningCity.Application.Access.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Reminders;
using MediatR;

namespace LearningCity.Application.Reminders;

/// <summary>
/// The deadlines of one account as events: each of those it is responsible for as reporter or head, and for an officer or a leader all of their scope summed up.
/// In a fixed number of statements.
/// </summary>
[PerRequest]
internal sealed class FeedEvents(ISender modules, IEnumerable<DeadlineQuestion> questions, TimeProvider time)
{
    public const int DaysBack = 60;

    public const int DaysAhead = 400;

    public async Task<IReadOnlyList<CalendarEvent>> ListAsync(AccountId account, FeedWords words, Uri site, CancellationToken ct)
    {
        var today = time.Today();
        var posts = await modules.Send(new ListPostHolders(today) { Accounts = [account] }, ct);
        var isOfCity = posts.Any(post => post.Unit is null);
        var units = isOfCity ? [] : await modules.Send(new FindUnitsInScope([.. posts.Select(post => post.Unit).OfType<UnitId>().Distinct()], today), ct);
        if (!isOfCity && units.Count is 0)
        {
            return [];
        }

        var deadlines = new List<(Deadline Deadline, DeadlineKind Kind)>();
        foreach (var question in questions)
        {
            deadlines.AddRange((await question.AskAsync(modules, today.AddDays(-DaysBack), today.AddDays(DaysAhead), units, holds: false, ct))
                .Select(deadline => (deadline, question.Kinds.First(kind => kind.Code == deadline.Kind))));
        }

        // Whoever holds posts only where nothing lies below needs nobody else: nobody can stand nearer.
        var register = new PostRegister(
            units.Count > 0 && units.All(unit => posts.Any(post => post.Unit == unit)) ? posts : await modules.Send(new ListPostHolders(today), ct));
        var own = deadlines.Where(one => IsResponsible(account, one.Deadline, register)).ToList();
        var watched = posts.Where(post => post.Post is Post.Officer or Post.Leader).Select(post => post.Unit).ToHashSet();
        var summed = deadlines.Where(one => one.Deadline.Person is null && IsWatched(one.Deadline, watched));
        var names = (await modules.Send(new ListUnitNames([.. own.Select(one => one.Deadline.Unit).Distinct()], today), ct)).ToDictionary(unit => unit.Id, unit => unit.Name);
        return
        [
            .. own.Select(one => OwnEvent.Of(one.Deadline, one.Kind, names.GetValueOrDefault(one.Deadline.Unit, ""), words, site)),
            .. summed.GroupBy(one => (one.Deadline.Kind, one.Deadline.Subject)).SelectMany(same => SummedEvent.Of([.. same], words, site)),
        ];
    }

    /// <summary>It falls to this account as reporter or head; the office answers for units without either by its sum.</summary>
    private static bool IsResponsible(AccountId account, Deadline deadline, PostRegister register) =>
        register.HoldersFor(deadline, ReminderRecipient.Reporter).Concat(register.HoldersFor(deadline, ReminderRecipient.Head))
            .Any(holder => holder.Account == account && (deadline.Person is not null || holder.Post is Post.Reporter or Post.Head));

    private static bool IsWatched(Deadline deadline, HashSet<UnitId?> watched) =>
        watched.Contains(null) || watched.Contains(deadline.Unit) || deadline.Above.Any(above => watched.Contains(above));
}
