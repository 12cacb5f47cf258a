using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;

namespace LearningCity.Application.Units.Import;

/// <summary>Successor links of a file, judged by the unit's own rules together with the links already stored.</summary>
internal static class SuccessionComparison
{
    public static List<SuccessionState> Compare(ImportWorld world, StatedStructure stated)
    {
        var said = stated.Successions
            .Where(link => world.Knows(link.At, "predecessor", link.Predecessor) & world.Knows(link.At, "successor", link.Successor))
            .Select(link => (link.At, State: new SuccessionState(
                link.Predecessor, link.Successor, link.On, link.Kind, link.Extent, world.OptionalLine(link.At, "note", link.Note, UnitRules.GroundLimit))))
            .ToList();
        if (world.Faults.Count > 0)
        {
            return [];
        }

        var keys = said.Select(link => Key(link.State)).ToHashSet();
        var standing = world.Stored.Successions.Where(link => !keys.Contains(Key(link))).Select(link => (At: Spot(world, link), State: link));
        foreach (var links in standing.Concat(said).GroupBy(link => link.State.Predecessor))
        {
            Judge(world, [.. links]);
        }

        var known = world.Stored.Successions.ToHashSet();
        return [.. said.Select(link => link.State).Where(link => !known.Contains(link))];
    }

    private static void Judge(ImportWorld world, IReadOnlyList<(Spot At, SuccessionState State)> links)
    {
        var predecessor = Stand(world, links[0].State.Predecessor);
        foreach (var (at, link) in links)
        {
            try
            {
                predecessor.LinkSuccessor(Stand(world, link.Successor), link.On, link.Kind, link.Extent, link.Note);
            }
            catch (RuleViolated refusal)
            {
                world.Faults.Add(at.Wrong(refusal.Faults[0]));
            }
        }
    }

    /// <summary>A stored link breaks only through a unit the file changes.</summary>
    private static Spot Spot(ImportWorld world, SuccessionState link) =>
        world.Spots.TryGetValue(link.Predecessor, out var at) || world.Spots.TryGetValue(link.Successor, out at) ? at : new Spot(null, "");

    private static (string, string, DateOnly) Key(SuccessionState link) => (link.Predecessor, link.Successor, link.On);

    private static Unit Stand(ImportWorld world, string code) =>
        Unit.Found(world.UnitIds[code], code, world.Units[code].Validity, new UnitNaming(code), default, code);
}
