using LearningCity.Application.Kernel;
using MediatR;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>03:10 in the city: messages that ended long ago.</summary>
internal sealed class SweepOutboxJob : IJob
{
    public string Name => "sweep-outbox";

    public string Title => "Dọn tin đã gửi";

    public TimeOnly DailyAt => new(3, 10);

    public IRequest<string> CommandFor(DateOnly businessDate) => new SweepOutbox();
}
