using LearningCity.Application.Criteria;
using LearningCity.Infrastructure.Kernel;
using MediatR;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>01:45 in the city: every frozen result against its hash and its own inputs.</summary>
internal sealed class FrozenResultsJob : IJob
{
    public string Name => "check-frozen-results";

    public string Title => "Kiểm tra kết quả đã quyết định";

    public TimeOnly DailyAt => new(1, 45);

    public IRequest<string> CommandFor(DateOnly businessDate) => new CheckFrozenResults();
}
