namespace LearningCity.Domain.Criteria;

/// <summary>What hangs together through crosswalks: one entry answers all of it, and each indicator is reached in one way only.</summary>
internal static class CrosswalkNet
{
    /// <exception cref="Kernel.RuleViolated">The two hang together already, or two indicators of one set would be answered by one entry.</exception>
    public static void Require(CrosswalkEnds ends, IReadOnlyList<CrosswalkEnds> published)
    {
        var left = From(ends.Left, published);
        if (left.Contains(ends.Right))
        {
            throw CrosswalkRules.Cyclic();
        }

        var all = left.Concat(From(ends.Right, published)).ToList();
        if (all.Select(side => side.Set).Distinct().Count() != all.Count)
        {
            throw CrosswalkRules.JoinsSameSet();
        }
    }

    private static HashSet<CrosswalkSide> From(CrosswalkSide side, IReadOnlyList<CrosswalkEnds> published)
    {
        var found = new HashSet<CrosswalkSide> { side };
        var waiting = new Queue<CrosswalkSide>(found);
        while (waiting.TryDequeue(out var here))
        {
            foreach (var next in published.Where(ends => ends.Left == here).Select(ends => ends.Right)
                         .Concat(published.Where(ends => ends.Right == here).Select(ends => ends.Left)).Where(found.Add))
            {
                waiting.Enqueue(next);
            }
        }

        return found;
    }
}
