using LearningCity.Domain.Kernel;
using LearningCity.Domain.Reminders;

namespace LearningCity.Application.Reminders;

/// <summary>What names a deadline for ever, whatever its dates.</summary>
/// <param name="Kind">Code of its kind.</param>
/// <param name="Subject">What is owed.</param>
public readonly record struct DeadlineKey(string Kind, Guid Subject, UnitId Unit);

/// <summary>Somebody is to be reminded of a deadline.</summary>
/// <param name="As">In which post.</param>
/// <param name="Step">Offset of the step, in working days.</param>
/// <param name="On">The day of the step.</param>
/// <param name="LastGoodDay">From which it was counted.</param>
/// <param name="From">The earliest instant at which it goes out.</param>
/// <param name="Until">From this instant on it is quiet.</param>
/// <param name="Missed">Earlier steps that were never planned: this one goes out in their place.</param>
public sealed record DueReminder(
    AccountId Account, DeadlineKey Deadline, ReminderRecipient As, int Step, DateOnly On, DateOnly LastGoodDay, DateTimeOffset From, DateTimeOffset Until,
    IReadOnlyList<int> Missed);
