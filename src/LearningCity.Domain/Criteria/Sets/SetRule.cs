namespace LearningCity.Domain.Criteria;

/// <summary>The rule that turns indicators into one verdict.</summary>
public abstract record SetRule
{
    private protected SetRule()
    {
    }

    /// <summary>The source publishes none: results stand per indicator, without a total.</summary>
    public static SetRule NotSet { get; } = new NoRule();

    /// <summary>The names of what can be reached, from the lowest; the index is the grade a score holds.</summary>
    public abstract IReadOnlyList<string> Grades { get; }

    /// <summary>The name of what is not even the lowest: "Không đạt"; none without a rule.</summary>
    public abstract string? BelowGrades { get; }

    private sealed record NoRule : SetRule
    {
        public override IReadOnlyList<string> Grades => [];

        public override string? BelowGrades => null;
    }
}

/// <summary>Marks are added; the band of the sum is the verdict. What does not apply leaves the sum and the maximum, and the rest is rescaled to the full mark.</summary>
/// <param name="Full">The full mark of the set: what all indicators and caps come to.</param>
/// <param name="Bands">From the lowest; a band holds every sum from its bound up to the next.</param>
/// <param name="Below">The name of a sum under every band.</param>
/// <param name="Floor">No indicator that carries points may be marked under this, or the set is not reached whatever the sum.</param>
/// <param name="Mandatory">Codes of indicators that must be met, or the set is not reached whatever the sum.</param>
public sealed record PointsRule(decimal Full, IReadOnlyList<PointsBand> Bands, string Below, decimal? Floor, IReadOnlyList<string> Mandatory) : SetRule
{
    public override IReadOnlyList<string> Grades => [.. Bands.Select(band => band.Name)];

    public override string? BelowGrades => Below;
}

/// <param name="From">The least sum, included.</param>
public sealed record PointsBand(string Name, decimal From);

/// <summary>The highest level whose every target is met.</summary>
/// <param name="Levels">From the lowest.</param>
/// <param name="Below">The name of what reaches none.</param>
public sealed record LevelsRule(IReadOnlyList<SetLevel> Levels, string Below) : SetRule
{
    public override IReadOnlyList<string> Grades => [.. Levels.Select(level => level.Name)];

    public override string? BelowGrades => Below;

    /// <summary>Place of a level, from 0; -1 where there is none of this code.</summary>
    public int PlaceOf(string code)
    {
        for (var i = 0; i < Levels.Count; i++)
        {
            if (string.Equals(Levels[i].Code, code, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}

public sealed record SetLevel(string Code, string Name);

/// <summary>What an indicator must reach for a level; higher levels ask at least as much. Without a value: that it is met.</summary>
/// <param name="Level">Code of the level.</param>
/// <param name="Value">In the unit of the indicator: percent of a share, the figure of a count, the mark, the change in its reading.</param>
/// <param name="Choice">For an indicator of kind level: the word to be reached at least.</param>
public sealed record LevelTarget(string Level, Comparison? Comparison, decimal? Value, string? Choice);
