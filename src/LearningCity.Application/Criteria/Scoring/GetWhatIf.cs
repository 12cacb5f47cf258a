using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>What if: the accepted answers of a round judged by another set, a draft too, or by changed targets, beside the standing result. Keeps nothing.</summary>
/// <param name="Set">Another version or another set. Indicators are found as the sets continue each other; where they do not, by code and their fields by key.</param>
/// <param name="Targets">Or changed targets of the round's own set.</param>
/// <param name="Page">Of the units whose status changes.</param>
[Allow(Function.SeeScores)]
public sealed record GetWhatIf(RoundId Round, CriteriaSetId? Set, IReadOnlyList<ChangedTarget>? Targets, PageRequest Page) : IQuery<RuleComparison>;

/// <param name="Standing">The set of the round.</param>
/// <param name="Other">The set it was judged by; none where targets of the round's own set were changed.</param>
/// <param name="Generation">Counted up by every change of the round's scores.</param>
/// <param name="Asked">How many units the round asks.</param>
/// <param name="Nodes">Of the city, in the pre-order of the set it was judged by; what that set does not know any more comes last.</param>
/// <param name="Units">The units whose status changes on an indicator that both rules judge, by name; not on one that is measured otherwise.</param>
public sealed record RuleComparison(
    RoundId Round, ComparedSet Standing, ComparedSet? Other, long Generation, int Asked, IReadOnlyList<ComparedNode> Nodes, Page<ChangedUnit> Units);

public sealed record ComparedSet(CriteriaSetId Id, string Code, int Version, string Title, CriteriaSetState State);

/// <param name="StandingCode">In the set of the round; none where only the other set knows the node.</param>
/// <param name="OtherCode">In the set it was judged by; none where that set does not know it any more.</param>
/// <param name="Standing">As the scoreboard shows it; none too where nobody is asked.</param>
/// <param name="Other">An indicator that nobody was asked, or that is measured otherwise, has no data.</param>
/// <param name="Remark">Of an indicator: why the answers of the round cannot be judged; none where they can.</param>
/// <param name="Changed">Units whose status changes.</param>
/// <param name="Gained">Of these, how many would meet it.</param>
/// <param name="Lost">Of these, how many would meet it no more.</param>
public sealed record ComparedNode(
    string? StandingCode, string? OtherCode, ScoredNode? Standing, ScoredNode? Other, string? Remark, int Changed, int Gained, int Lost);

public sealed record ChangedUnit(UnitId Unit, string UnitName, IReadOnlyList<ChangedStatus> Indicators);

internal sealed class GetWhatIfHandler(
    IWhatIfScoring scoring, IScoreReading scores, SetPairing pairing, IRepository<Round> rounds, IRepository<CriteriaSet> sets, ISender modules,
    ICaller caller)
    : IRequestHandler<GetWhatIf, RuleComparison>
{
    public async Task<RuleComparison> Handle(GetWhatIf query, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new RoundById(query.Round), ct);
        ScoreReach.Require(caller, round, round.Subject);
        var (set, other) = await SetsAsync(query, round, ct);
        var (standing, judged) = (ScoringPlan.From(set.Definition), ScoringPlan.From(RuleOf(query, set, other)));
        var pairs = other is null ? PairedSets.ByCode(standing.Definition, judged.Definition) : await pairing.OfAsync(set, other, ct);
        var board = await scores.BoardAsync(round.Id, ct);
        var found = await scoring.RunAsync(
            round.Id, judged, pairs.Pairs, other is null ? [.. query.Targets!.Select(target => target.Indicator).Distinct()] : null, ct);
        return new RuleComparison(
            round.Id, Told(set), other is null ? null : Told(other), board.Generation, found.Units,
            new NodeComparison(standing, judged, pairs, found).Nodes(), await ChangedAsync(found.Changed, round.Dates.CutOff, query.Page, ct));
    }

    private static SetDefinition RuleOf(GetWhatIf query, CriteriaSet set, CriteriaSet? other)
    {
        if (other is null)
        {
            return ChangedTargets.Apply(set.Definition, query.Targets!);
        }

        return SetCheck.FaultsOf(other.Definition) is { Count: > 0 } faults ? throw CriteriaSetRules.Faulty(faults) : other.Definition;
    }

    private static ComparedSet Told(CriteriaSet set) => new(set.Id, set.Code, set.Version, set.Title, set.State);

    private async Task<(CriteriaSet Set, CriteriaSet? Other)> SetsAsync(GetWhatIf query, Round round, CancellationToken ct)
    {
        if (query.Set is null == query.Targets is not { Count: > 0 })
        {
            throw ChangedTargetRules.ChoiceUnclear();
        }

        var other = query.Set is { } id ? await sets.GetAsync(new ReadableCriteriaSet(id, caller), ct) : null;
        return (await sets.GetAsync(new CriteriaSetById(round.Set), ct), other);
    }

    private async Task<Page<ChangedUnit>> ChangedAsync(
        IReadOnlyList<UnitOfTwoRules> changed, DateOnly on, PageRequest page, CancellationToken ct)
    {
        var named = await modules.Send(new FindNamedUnits(on) { Among = [.. changed.Select(unit => unit.Unit)] }, ct);
        var places = named.Select((unit, place) => (unit, place)).ToDictionary(found => found.unit.Id, found => (found.place, found.unit.Name));
        return new Page<ChangedUnit>(
            [
                .. changed.Select(unit => (unit, known: places.GetValueOrDefault(unit.Unit, (int.MaxValue, ""))))
                    .OrderBy(row => row.known.Item1).ThenBy(row => row.unit.Unit.Value).Skip(page.Skip).Take(page.Size)
                    .Select(row => new ChangedUnit(row.unit.Unit, row.known.Item2, row.unit.Indicators)),
            ],
            changed.Count, page.Number, page.Size);
    }
}
