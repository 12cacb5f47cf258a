using LearningCity.Application.Reminders;
using LearningCity.Infrastructure.Kernel;
using MediatR;

namespace LearningCity.Infrastructure.Reminders;

/// <summary>03:20 in the city: messages that lay in the inboxes long enough.</summary>
internal sealed class SweepInboxJob : IJob
{
    public string Name => "sweep-inbox";

    public string Title => "Dọn hộp thư";

    public TimeOnly DailyAt => new(3, 20);

    public IRequest<string> CommandFor(DateOnly businessDate) => new SweepInbox();
}
