using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Kernel;

/// <summary>How one module is asked for its deadlines; one is registered for each <see cref="IDeadlineQuery"/> there is.</summary>
internal sealed class DeadlineQuestion
{
    private readonly Func<DateOnly, DateOnly, IReadOnlyList<UnitId>, bool, IQuery<IReadOnlyList<Deadline>>> make;

    private DeadlineQuestion(IReadOnlyList<DeadlineKind> kinds, Func<DateOnly, DateOnly, IReadOnlyList<UnitId>, bool, IQuery<IReadOnlyList<Deadline>>> make) =>
        (Kinds, this.make) = (kinds, make);

    public IReadOnlyList<DeadlineKind> Kinds { get; }

    public static DeadlineQuestion Of<TQuery>()
        where TQuery : IDeadlineQuery, new() =>
        new(TQuery.Kinds, (from, to, units, holds) => new TQuery { From = from, To = to, Units = units, Holds = holds });

    /// <summary>One for each request of this assembly that answers for deadlines.</summary>
    public static IEnumerable<DeadlineQuestion> All() =>
        typeof(IDeadlineQuery).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IDeadlineQuery)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (DeadlineQuestion)typeof(DeadlineQuestion).GetMethod(nameof(Of))!.MakeGenericMethod(type).Invoke(null, null)!);

    /// <param name="holds">See <see cref="IDeadlineQuery.Holds"/>.</param>
    public Task<IReadOnlyList<Deadline>> AskAsync(
        ISender modules, DateOnly from, DateOnly to, IReadOnlyList<UnitId> units, bool holds, CancellationToken ct) =>
        modules.Send(make(from, to, units, holds), ct);
}
