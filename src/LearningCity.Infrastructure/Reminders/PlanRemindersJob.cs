using LearningCity.Application.Reminders;
using LearningCity.Infrastructure.Kernel;
using MediatR;

namespace LearningCity.Infrastructure.Reminders;

/// <summary>02:00 in the city: who is to be reminded of what today.</summary>
internal sealed class PlanRemindersJob : IJob
{
    public string Name => "plan-reminders";

    public string Title => "Lập danh sách nhắc hạn";

    public TimeOnly DailyAt => new(2, 0);

    public IRequest<string> CommandFor(DateOnly businessDate) => new PlanReminders();
}
