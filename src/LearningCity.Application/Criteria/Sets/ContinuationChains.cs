using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>Follows every indicator of a version back through the published versions it carries on, as far as figures stay comparable.</summary>
[PerRequest]
internal sealed class ContinuationChains(IRepository<CriteriaSet> sets)
{
    /// <summary>In the order of the set; one step per earlier version, nearest first.</summary>
    public async Task<IReadOnlyList<IndicatorChain>> OfAsync(CriteriaSet set, CancellationToken ct)
    {
        List<SetNode> indicators = [.. Continuation.IndicatorsOf(set.Definition)];
        var steps = indicators.ToDictionary(node => node.Code, _ => new List<ChainStep>(), StringComparer.Ordinal);
        var ends = indicators.ToDictionary(node => node.Code, node => (At: set, node.Code), StringComparer.Ordinal);
        while (ends.Count > 0)
        {
            var next = new Dictionary<string, (CriteriaSet At, string Code)>(StringComparer.Ordinal);
            foreach (var here in ends.GroupBy(end => end.Value.At))
            {
                var links = await LinksAsync(here.Key, [.. here.Select(end => end.Value.Code)], ct);
                foreach (var (indicator, (_, code)) in here)
                {
                    if (links.TryGetValue(code, out var link))
                    {
                        steps[indicator].Add(new ChainStep(
                            link.To.Id, link.To.Code, link.To.Version, link.By.Earlier!, link.By.Link, link.By.Comparability, link.By.IsTargetChanged));
                        if (link.By.IsComparable)
                        {
                            next[indicator] = (link.To, link.By.Earlier!);
                        }
                    }
                }
            }

            ends = next;
        }

        return [.. indicators.Select(node => new IndicatorChain(node.Code, node.Name, steps[node.Code]))];
    }

    /// <summary>One step back for each of these indicators: what it names goes before what its code meets, the own set before others.</summary>
    private async Task<Dictionary<string, (CriteriaSet To, ContinuedIndicator By)>> LinksAsync(
        CriteriaSet from, HashSet<string> codes, CancellationToken ct)
    {
        var names = Continuation.IndicatorsOf(from.Definition).Where(node => codes.Contains(node.Code)).SelectMany(node => node.Continues).ToList();
        var earlier = new List<CriteriaSet>(await sets.ListAsync(new PreviousVersion(from.Code, from.Version), ct));
        if (names.Count > 0)
        {
            var named = await sets.ListAsync(
                new PublishedVersions([.. names.Select(name => name.Set).Distinct()], [.. names.Select(name => name.Version).Distinct()]), ct);
            earlier.AddRange(named.Where(set => earlier.TrueForAll(known => known.Id != set.Id) && set.Id != from.Id)
                .OrderBy(set => set.Code != from.Code).ThenByDescending(set => set.Version));
        }

        var version = new SetVersion(from.Version, from.Definition);
        return earlier
            .SelectMany((set, i) => Continuation.Of(version, new SetVersion(set.Version, set.Definition))
                .Where(link => link.Earlier is not null && codes.Contains(link.Code) && (link.Link is ContinuationLink.Named || i is 0))
                .Select(link => (To: set, By: link)))
            .GroupBy(link => link.By.Code, StringComparer.Ordinal)
            .ToDictionary(links => links.Key, links => links.OrderBy(link => link.By.Link).First(), StringComparer.Ordinal);
    }

    /// <summary>The published version right before this one.</summary>
    private sealed class PreviousVersion : Specification<CriteriaSet>
    {
        public PreviousVersion(string code, int version)
        {
            Where(set => set.Code == code && set.Version < version && set.PublishedAt != null);
            OrderByDescending(set => set.Version);
            Take(1);
            AsNoTracking();
        }
    }
}

/// <summary>One indicator with its past.</summary>
public sealed record IndicatorChain(string Code, string Name, IReadOnlyList<ChainStep> Steps);

/// <summary>An earlier indicator. One that is not comparable is the last step: what lies before it belongs to another line.</summary>
/// <param name="SetCode">Code of the set.</param>
/// <param name="Code">Of the indicator in that version.</param>
/// <param name="IsTargetChanged">The later one is held against another target: figures are comparable, verdicts are not.</param>
public sealed record ChainStep(
    CriteriaSetId Set, string SetCode, int Version, string Code, ContinuationLink Link, Comparability Comparability, bool IsTargetChanged);
