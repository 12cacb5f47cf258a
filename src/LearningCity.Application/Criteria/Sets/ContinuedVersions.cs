using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>Holds what a set continues against the versions there are: only a published one, which never changes, has a past to carry on.</summary>
[PerRequest]
internal sealed class ContinuedVersions(IRepository<CriteriaSet> sets)
{
    public async Task<IReadOnlyList<Fault>> FaultsOfAsync(SetDefinition definition, CancellationToken ct)
    {
        List<(ContinuedCode Name, string At)> names = [.. definition.Nodes.SelectMany((node, i) => NamesOf(node, $"/nodes/{i}"))];
        if (names.Count is 0)
        {
            return [];
        }

        var known = (await sets.ListAsync(new PublishedVersions([.. names.Select(name => name.Name.Set).Distinct()], [.. names.Select(name => name.Name.Version).Distinct()]), ct))
            .ToDictionary(
                set => (set.Code, set.Version),
                set => set.Definition.Indicators.Select(node => node.Code).ToHashSet(StringComparer.Ordinal));
        return
        [
            .. names.Select(name => !known.TryGetValue((name.Name.Set, name.Name.Version), out var codes)
                ? CriteriaSetRules.ContinuedUnknown(name.At, name.Name.Set, name.Name.Version)
                : codes.Contains(name.Name.Code)
                    ? null
                    : CriteriaSetRules.ContinuedIndicatorUnknown(name.At, name.Name.Set, name.Name.Version, name.Name.Code)).OfType<Fault>(),
        ];
    }

    /// <summary>Names that can be looked up; what is malformed is a fault of the file already.</summary>
    private static IEnumerable<(ContinuedCode Name, string At)> NamesOf(SetNode node, string at) =>
        node.Continues.Select((name, i) => (name, $"{at}/continues/{i}")).Where(name => name.name is { Set.Length: > 0, Version: > 0, Code.Length: > 0 })
            .Concat(node.Children.SelectMany((child, i) => NamesOf(child, $"{at}/children/{i}")));
}

/// <summary>The published versions of these sets that have one of these numbers, also when withdrawn since.</summary>
internal sealed class PublishedVersions : Specification<CriteriaSet>
{
    public PublishedVersions(IReadOnlyCollection<string> codes, IReadOnlyCollection<int> versions)
    {
        Where(set => codes.Contains(set.Code) && versions.Contains(set.Version) && set.PublishedAt != null);
        AsNoTracking();
    }
}
