using LearningCity.Application.Kernel;
using MediatR;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>A background job: it sends one command, holds no logic, and is safe to run twice.</summary>
internal interface IJob
{
    /// <summary>kebab-case; the key of the ledger.</summary>
    string Name { get; }

    /// <summary>Vietnamese, for the jobs screen.</summary>
    string Title { get; }

    /// <summary>The hour and minute, in the city, at which it runs every day.</summary>
    TimeOnly DailyAt { get; }

    /// <summary>The night whose hour came last at or before <paramref name="now"/>, by the day in the city on which it came.</summary>
    DateOnly NightOf(DateTimeOffset now) => (now - DailyAt.ToTimeSpan()).CityDay();

    /// <param name="businessDate">The day in the city the run stands for.</param>
    /// <returns>The command; its answer, if it is a text, becomes the outcome in the ledger.</returns>
    IRequest<string> CommandFor(DateOnly businessDate);
}
