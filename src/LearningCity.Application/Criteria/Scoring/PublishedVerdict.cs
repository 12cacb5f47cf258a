using LearningCity.Domain.Criteria;

namespace LearningCity.Application.Criteria;

/// <summary>What the council says of one line of a published scoreboard. This is the result; the self-assessed score stands beside it.</summary>
/// <param name="Status">Of an indicator; none for a standard or criterion.</param>
/// <param name="Mark">Of an indicator that carries points; none otherwise.</param>
/// <param name="Reason">Why the council differs; none where it agrees.</param>
/// <param name="Counts">The indicators of this line by the council's status.</param>
public sealed record PublishedVerdict(ScoreStatus? Status, decimal? Mark, string? Reason, StatusCounts Counts)
{
    /// <summary>By code of the node: of every indicator the council has spoken of, and of every standard and criterion above one.</summary>
    internal static IReadOnlyDictionary<string, PublishedVerdict> Of(ScoringPlan plan, IReadOnlyList<FrozenCouncil> council)
    {
        var said = council.ToDictionary(line => line.Indicator, StringComparer.Ordinal);
        var lines = new Dictionary<string, PublishedVerdict>(StringComparer.Ordinal);
        foreach (var node in plan.Nodes)
        {
            if (!said.TryGetValue(node.Code, out var line))
            {
                continue;
            }

            var one = StatusCounts.One(line.Status);
            lines[node.Code] = new PublishedVerdict(line.Status, line.Mark, line.Reason, one);
            for (var above = node.Parent; above >= 0; above = plan.Nodes[above].Parent)
            {
                var code = plan.Nodes[above].Code;
                var sum = lines.TryGetValue(code, out var standing) ? standing.Counts : default;
                lines[code] = new PublishedVerdict(null, null, null, sum + one);
            }
        }

        return lines;
    }
}
