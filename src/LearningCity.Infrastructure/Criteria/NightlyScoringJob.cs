using LearningCity.Application.Criteria;
using LearningCity.Infrastructure.Kernel;
using MediatR;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>01:00 in the city: all scores from nothing.</summary>
internal sealed class NightlyScoringJob : IJob
{
    public string Name => "nightly-scoring";

    public string Title => "Tính lại toàn bộ điểm";

    public TimeOnly DailyAt => new(1, 0);

    public IRequest<string> CommandFor(DateOnly businessDate) => new ScoreRounds();
}
