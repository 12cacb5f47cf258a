using LearningCity.Application.Evidence;
using LearningCity.Infrastructure.Kernel;
using MediatR;

namespace LearningCity.Infrastructure.Evidence;

internal sealed class SweepFilesJob : IJob
{
    public string Name => "sweep-files";

    public string Title => "Dọn tệp tải dở và tệp không còn dùng";

    public TimeOnly DailyAt => new(2, 30);

    public IRequest<string> CommandFor(DateOnly businessDate) => new SweepFiles();
}
