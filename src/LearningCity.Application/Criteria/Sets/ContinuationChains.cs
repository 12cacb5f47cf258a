using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>Follows every indicator of a version back through the published versions it carries on, as far as figures stay comparable.</summary>
[PerRequest]
internal sealed class ContinuationChains(IRepository<CriteriaSet> sets)
{
    /// <summary>In the order of the set; one step per earlier version, nearest first. One statement, and one more for every other set that is named.</summary>
    public async Task<IReadOnlyList<IndicatorChain>> OfAsync(SetVersion set, CancellationToken ct)
    {
        List<SetNode> indicators = [.. set.Definition.Indicators];
        var steps = indicators.ToDictionary(node => node.Code, _ => new List<ChainStep>(), StringComparer.Ordinal);
        var ends = indicators.ToDictionary(node => node.Code, node => (At: set, node.Code), StringComparer.Ordinal);
        var known = new Dictionary<string, IReadOnlyList<CriteriaSet>>(StringComparer.Ordinal);
        while (ends.Count > 0)
        {
            var next = new Dictionary<string, (SetVersion At, string Code)>(StringComparer.Ordinal);
            foreach (var here in ends.GroupBy(end => end.Value.At))
            {
                var links = await LinksAsync(here.Key, [.. here.Select(end => end.Value.Code)], known, ct);
                foreach (var (indicator, (_, code)) in here)
                {
                    if (links.TryGetValue(code, out var link))
                    {
                        steps[indicator].Add(new ChainStep(
                            link.To.Id, link.To.Code, link.To.Version, link.By.Earlier!, link.By.Link, link.By.Comparability, link.By.IsTargetChanged));
                        if (link.By.IsComparable)
                        {
                            next[indicator] = (new SetVersion(link.To.Version, link.To.Definition), link.By.Earlier!);
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
        SetVersion from, HashSet<string> codes, Dictionary<string, IReadOnlyList<CriteriaSet>> known, CancellationToken ct)
    {
        var own = from.Definition.Code;
        var names = from.Definition.Indicators.Where(node => codes.Contains(node.Code)).SelectMany(node => node.Continues).ToList();
        await LearnAsync([own, .. names.Select(name => name.Set)], known, ct);
        var previous = known[own].Where(set => set.Version < from.Version).MaxBy(set => set.Version);
        var named = names.Select(name => (name.Set, name.Version)).ToHashSet();
        return known.Values.SelectMany(versions => versions)
            .Where(set => set == previous || named.Contains((set.Code, set.Version)))
            .OrderBy(set => set.Code != own).ThenByDescending(set => set.Version)
            .SelectMany(set => Continuation.Of(from, new SetVersion(set.Version, set.Definition))
                .Where(link => link.Earlier is not null && codes.Contains(link.Code) && (link.Link is ContinuationLink.Named || set == previous))
                .Select(link => (To: set, By: link)))
            .GroupBy(link => link.By.Code, StringComparer.Ordinal)
            .ToDictionary(links => links.Key, links => links.OrderBy(link => link.By.Link).First(), StringComparer.Ordinal);
    }

    private async Task LearnAsync(IEnumerable<string> codes, Dictionary<string, IReadOnlyList<CriteriaSet>> known, CancellationToken ct)
    {
        List<string> unknown = [.. codes.Where(code => !known.ContainsKey(code)).Distinct(StringComparer.Ordinal)];
        if (unknown.Count > 0)
        {
            var found = (await sets.ListAsync(new PublishedVersionsOf(unknown), ct)).ToLookup(set => set.Code, StringComparer.Ordinal);
            unknown.ForEach(code => known[code] = [.. found[code]]);
        }
    }

    /// <summary>Every published version of these sets, also when withdrawn since.</summary>
    private sealed class PublishedVersionsOf : Specification<CriteriaSet>
    {
        public PublishedVersionsOf(IReadOnlyCollection<string> codes)
        {
            Where(set => codes.Contains(set.Code) && set.PublishedAt != null);
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
