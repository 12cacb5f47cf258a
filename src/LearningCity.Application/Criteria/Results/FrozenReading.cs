using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;

namespace LearningCity.Application.Criteria;

/// <summary>Reads what a frozen result says of the city, from the first part of its text alone.</summary>
[PerRequest]
internal sealed class FrozenReading(IFrozenResults frozen)
{
    /// <exception cref="NotFound">There is no such result.</exception>
    public async Task<FrozenCity> CityAsync(Round round, int number, CancellationToken ct)
    {
        var facts = await frozen.FindAsync(round.Id, number, ct) ?? throw new NotFound();
        var (definition, city) = ((SetDefinition?)null, (FrozenSum?)null);
        foreach (var line in new FrozenLines().Read(await frozen.PartAsync(round.Id, number, 0, ct)))
        {
            if (line is FrozenDefinition file)
            {
                definition = SetFile.Read(file.File).Definition;
            }
            else if (line is FrozenSum sum)
            {
                city = sum;
                break;
            }
        }

        return definition is not null && city is not null
            ? new FrozenCity(facts, ScoringPlan.From(definition), city)
            : throw new InvalidDataException("A frozen result begins with its set and its city.");
    }
}

/// <summary>The city in a frozen result.</summary>
internal sealed record FrozenCity(FrozenFacts Facts, ScoringPlan Plan, FrozenSum City);
