using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>A frozen result: its decision, its hash, and per indicator of the city what was computed and what the council says. Before publication for whoever sees
/// the city's scores, afterwards for everybody.</summary>
/// <param name="Number">Of the result in its round.</param>
[Allow(Function.SeeScores, Function.SeePublishedResults)]
public sealed record GetFrozenResult(RoundId Round, int Number) : IQuery<FrozenResultSheet>;

/// <param name="Older">Results it stands in place of, newest first.</param>
/// <param name="Hash">SHA-256 of the frozen text, lower-case hex.</param>
/// <param name="Length">Of the frozen text, in bytes.</param>
/// <param name="Entries">Accepted answers.</param>
/// <param name="CheckedAt">When the nightly check last computed it again.</param>
/// <param name="IsIntact">What that check found; none before the first.</param>
/// <param name="Indicators">Of the city, in the order of the set.</param>
public sealed record FrozenResultSheet(
    RoundId Round,
    string RoundTitle,
    RoundResultLine Result,
    IReadOnlyList<RoundResultLine> Older,
    string Hash,
    long Length,
    int Units,
    int Entries,
    int Scores,
    DateTimeOffset FrozenAt,
    DateTimeOffset? CheckedAt,
    bool? IsIntact,
    IReadOnlyList<FrozenIndicator> Indicators);

/// <param name="SelfStatus">Computed from the accepted answers.</param>
/// <param name="Shown">The figure held against the target, as the office writes it.</param>
/// <param name="Status">What the council says; this is the result.</param>
/// <param name="Reason">Why the council differs.</param>
public sealed record FrozenIndicator(
    string Code, string Name, ScoreStatus SelfStatus, decimal? SelfMark, string? Shown, ScoreStatus Status, decimal? Mark, string? Reason);

internal sealed class GetFrozenResultHandler(IRepository<Round> rounds, FrozenReading frozen, ICaller caller) : IRequestHandler<GetFrozenResult, FrozenResultSheet>
{
    public async Task<FrozenResultSheet> Handle(GetFrozenResult query, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new RoundWithResults(query.Round, RowLock.None), ct);
        var result = ResultReach.Require(caller, round, query.Number);
        var read = await frozen.CityAsync(round, query.Number, ct);
        var facts = read.Facts;
        return new FrozenResultSheet(
            round.Id, round.Title, RoundResultLine.Of(round, result),
            [.. round.Results.Where(older => older.Number < result.Number).OrderByDescending(older => older.Number).Select(older => RoundResultLine.Of(round, older))],
            facts.Hash, facts.Length, facts.Units, facts.Entries, facts.Scores, facts.FrozenAt, facts.CheckedAt, facts.IsIntact, [.. Indicators(read)]);
    }

    private static IEnumerable<FrozenIndicator> Indicators(FrozenCity read)
    {
        var said = (read.City.Council ?? []).ToDictionary(council => council.Indicator, StringComparer.Ordinal);
        foreach (var score in read.City.Scores)
        {
            if (read.Plan.TryFind(score.Node, out var indicator))
            {
                var council = said.GetValueOrDefault(score.Node);
                yield return new FrozenIndicator(
                    score.Node, indicator.Name, score.Status, council?.SelfMark, indicator.ShownFigure(ScoreScope.Below, score.ToScore()),
                    council?.Status ?? score.Status, council?.Mark, council?.Reason);
            }
        }
    }
}
