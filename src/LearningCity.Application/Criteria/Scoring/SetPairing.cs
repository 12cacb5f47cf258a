using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>Finds, for every indicator of another set, the indicator of a round's set whose answers it can be judged by.</summary>
[PerRequest]
internal sealed class SetPairing(ContinuationChains chains)
{
    /// <param name="standing">The set of the round.</param>
    /// <param name="other">A version of it, or another set; a draft too.</param>
    public async Task<PairedSets> OfAsync(CriteriaSet standing, CriteriaSet other, CancellationToken ct)
    {
        if (standing.Id == other.Id)
        {
            return PairedSets.ByCode(standing.Definition, other.Definition);
        }

        var joined = PairedSets.Joined(await PastAsync(standing, ct), await PastAsync(other, ct));
        return joined.IsJoined || standing.Code == other.Code ? joined : PairedSets.ByCode(standing.Definition, other.Definition);
    }

    private async Task<SetPast> PastAsync(CriteriaSet set, CancellationToken ct) =>
        new(set.Id, await chains.OfAsync(new SetVersion(set.Version, set.Definition), ct));
}

/// <summary>A set with what each of its indicators carries on.</summary>
internal sealed record SetPast(CriteriaSetId Set, IReadOnlyList<IndicatorChain> Chains);

/// <summary>Two sets, indicator beside indicator.</summary>
internal sealed class PairedSets
{
    private readonly Dictionary<string, IndicatorPair> byJudged;
    private readonly Dictionary<string, ChainStep> ends;

    /// <param name="chains">Of the set that judges.</param>
    private PairedSets(IReadOnlyList<IndicatorPair> pairs, IEnumerable<IndicatorChain> chains)
    {
        Pairs = pairs;
        byJudged = pairs.ToDictionary(pair => pair.Judged, StringComparer.Ordinal);
        ends = chains.Where(chain => chain.Steps.Count > 0).ToDictionary(chain => chain.Code, chain => chain.Steps[^1], StringComparer.Ordinal);
    }

    /// <summary>One for every indicator of the set that judges, in its order.</summary>
    public IReadOnlyList<IndicatorPair> Pairs { get; }

    /// <summary>Whether any two indicators meet.</summary>
    public bool IsJoined => Pairs.Any(pair => pair.Asked is not null);

    /// <summary>Sets that say nothing about each other.</summary>
    public static PairedSets ByCode(SetDefinition standing, SetDefinition other) => new(IndicatorPair.ByCode(standing, other), []);

    /// <summary>Two indicators meet where one carries on the other, or both the same one, however far back; of several of the round's set the nearest.</summary>
    public static PairedSets Joined(SetPast standing, SetPast other)
    {
        var asked = standing.Chains.SelectMany(chain => Places(standing.Set, chain)).GroupBy(place => (place.Set, place.Code))
            .ToDictionary(places => places.Key, places => places.MinBy(place => place.Steps)!);
        return new PairedSets([.. other.Chains.Select(Pair)], other.Chains);

        IndicatorPair Pair(IndicatorChain chain)
        {
            if (Places(other.Set, chain).FirstOrDefault(place => asked.ContainsKey((place.Set, place.Code))) is not { } here)
            {
                var end = chain.Steps is [.., { Comparability: not Comparability.Comparable and var why }] ? why : Comparability.NothingEarlier;
                return new IndicatorPair(chain.Code, null, FieldMeeting.SamePlace, end);
            }

            var there = asked[(here.Set, here.Code)];
            return new IndicatorPair(
                chain.Code, there.Indicator, FieldMeeting.SamePlace, here.Comparability is Comparability.Comparable ? there.Comparability : here.Comparability);
        }
    }

    public IndicatorPair Of(string judged) => byJudged[judged];

    /// <summary>Why answers to the round's set cannot be judged; none where they can.</summary>
    public string? RemarkOf(string judged) => byJudged[judged] switch
    {
        { Asked: null, IsMeasuredOtherwise: false } => WhatIfRemarks.NotAsked,
        { Asked: null } => WhatIfRemarks.EndedAt(ends[judged]),
        { IsMeasuredOtherwise: true } pair => WhatIfRemarks.MeasuredOtherwise(pair.Comparability),
        _ => null,
    };

    private static IEnumerable<Place> Places(CriteriaSetId set, IndicatorChain chain) =>
        chain.Steps.Select((step, i) => new Place(step.Set, step.Code, chain.Code, i + 1, step.Comparability))
            .Prepend(new Place(set, chain.Code, chain.Code, 0, Comparability.Comparable));

    /// <summary>An indicator of some version, reached from one of the set by so many steps.</summary>
    private sealed record Place(CriteriaSetId Set, string Code, string Indicator, int Steps, Comparability Comparability);
}
