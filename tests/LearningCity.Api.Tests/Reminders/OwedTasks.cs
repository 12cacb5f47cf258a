using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Reminders;

/// <summary>A module of the test that keeps two kinds of deadlines, as any module does by its Contracts.</summary>
internal sealed record ListOwedTasks : IDeadlineQuery
{
    public const string Task = "task";

    public const string Survey = "survey";

    public static IReadOnlyList<DeadlineKind> Kinds { get; } = [new(Task, "Làm xong việc", "Finish the task"), new(Survey, "Trả lời khảo sát", "Answer the survey")];

    public DateOnly From { get; init; }

    public DateOnly To { get; init; }

    public IReadOnlyList<UnitId> Units { get; init; } = [];

    public bool Holds { get; init; }
}

/// <summary>What is owed now; the test changes it as people would.</summary>
internal sealed class TaskBook
{
    public List<Deadline> Deadlines { get; } = [];

    /// <summary>Called before an answer is given, to do something just then.</summary>
    public Action<ListOwedTasks>? OnAsked { get; set; }
}

/// <remarks>The book is asked for late: other benches of the tests have none.</remarks>
internal sealed class ListOwedTasksHandler(IServiceProvider services) : IRequestHandler<ListOwedTasks, IReadOnlyList<Deadline>>
{
    public Task<IReadOnlyList<Deadline>> Handle(ListOwedTasks query, CancellationToken cancellationToken)
    {
        var book = services.GetRequiredService<TaskBook>();
        book.OnAsked?.Invoke(query);
        var units = query.Units.ToHashSet();
        return Task.FromResult<IReadOnlyList<Deadline>>(
            [.. book.Deadlines.Where(one => query.From <= one.LastGoodDay && one.LastGoodDay <= query.To && (units.Count is 0 || units.Contains(one.Unit)))]);
    }
}
