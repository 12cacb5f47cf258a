using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <content>Where values come from that nobody enters.</content>
public sealed partial class Round
{
    /// <summary>One for each indicator whose value is supplied; every other is entered.</summary>
    public IReadOnlyList<RoundSource> Sources { get; private set; } = [];

    /// <summary>Puts the sources of a draft in place of those before.</summary>
    /// <exception cref="RuleViolated">Every fault: unknown or repeated indicators, keys or parameters that cannot be read.</exception>
    /// <exception cref="StateConflict">The round is open.</exception>
    public void TakeSources(SetDefinition definition, IReadOnlyList<RoundSource> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        RequireDraft();
        CheckSources(definition, sources);
        Sources = [.. sources];
    }

    /// <summary>None: the indicator is entered.</summary>
    public RoundSource? SourceOf(string indicator) =>
        Sources.FirstOrDefault(source => string.Equals(source.Indicator, indicator, StringComparison.Ordinal));

    /// <exception cref="RuleViolated">The value of the indicator is entered in this round.</exception>
    public RoundSource RequireSource(string indicator) => SourceOf(indicator) ?? throw RoundRules.NotSupplied(indicator);

    /// <exception cref="StateConflict">The round is still planned, or discarded.</exception>
    public void RequireBegun()
    {
        RequireKept();
        if (State is RoundState.Draft)
        {
            throw RoundRules.NotBegun(Title);
        }
    }

    private static void CheckSources(SetDefinition definition, IReadOnlyList<RoundSource> sources)
    {
        if (RoundSourceCheck.FaultsOf(definition, sources) is { Count: > 0 } faults)
        {
            throw RoundRules.SourcesFaulty(faults);
        }
    }
}
