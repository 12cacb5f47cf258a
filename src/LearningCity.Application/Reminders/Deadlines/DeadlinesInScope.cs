using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Reminders;

/// <summary>Asks every module for the deadlines within the caller's scope; in a fixed number of statements, however many units there are.</summary>
[PerRequest]
internal sealed class DeadlinesInScope(ISender modules, IEnumerable<DeadlineQuestion> questions, ICaller caller)
{
    private readonly Dictionary<string, DeadlineKind> kinds = questions.SelectMany(question => question.Kinds).ToDictionary(kind => kind.Code);

    public IReadOnlyCollection<DeadlineKind> Kinds => kinds.Values;

    public DeadlineKind KindOf(Deadline deadline) => kinds[deadline.Kind];

    public async Task<IReadOnlyList<Deadline>> ListAsync(DeadlineFilter filter, CancellationToken ct)
    {
        var scope = caller.ScopeOf(Function.SeeDeadlines);
        var covered = scope.Units.ToHashSet();
        var found = new List<Deadline>();
        foreach (var question in questions.Where(question => filter.Kind is null || question.Kinds.Any(kind => kind.Code == filter.Kind)))
        {
            var units = filter.Unit is { } unit ? [unit] : scope.All ? [] : scope.Units;
            found.AddRange((await question.AskAsync(modules, filter.From, filter.To, units, holds: false, ct))
                .Where(deadline => (scope.All || covered.Contains(deadline.Unit)) && filter.Fits(deadline)));
        }

        return found;
    }
}

/// <param name="From">The first last good day.</param>
/// <param name="To">The last one.</param>
internal sealed record DeadlineFilter(DateOnly From, DateOnly To, string? Kind, DeadlineState? State, UnitId? Unit, Guid? Subject)
{
    /// <exception cref="Malformed">The days are the wrong way round, or too far apart.</exception>
    public static DeadlineFilter Within(int mostDays, DateOnly from, DateOnly to, string? kind, DeadlineState? state, UnitId? unit, Guid? subject) =>
        to >= from && to.DayNumber - from.DayNumber <= mostDays
            ? new DeadlineFilter(from, to, kind, state, unit, subject)
            : throw Malformed.Filter("to", $"Ngày cuối phải từ ngày đầu trở đi và không quá {mostDays} ngày sau đó.");

    public bool Fits(Deadline deadline) =>
        (Kind is null || deadline.Kind == Kind) && (State is null || deadline.State == State) && (Subject is null || deadline.Subject == Subject);
}
