using LearningCity.Application.Kernel;
using MediatR;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>04:00 in the city, after everything else of the night: whether what is stored still holds together.</summary>
internal sealed class CheckIntegrityJob : IJob
{
    public string Name => "check-integrity";

    public string Title => "Kiểm tra toàn vẹn dữ liệu";

    public TimeOnly DailyAt => new(4, 0);

    public IRequest<string> CommandFor(DateOnly businessDate) => new CheckIntegrity();
}
