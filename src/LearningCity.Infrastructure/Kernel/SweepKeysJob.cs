using LearningCity.Application.Kernel;
using MediatR;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>03:00 in the city: old idempotency keys.</summary>
internal sealed class SweepKeysJob : IJob
{
    public string Name => "sweep-keys";

    public string Title => "Dọn khoá yêu cầu cũ";

    public TimeOnly DailyAt => new(3, 0);

    public IRequest<string> CommandFor(DateOnly businessDate) => new SweepKeys();
}
