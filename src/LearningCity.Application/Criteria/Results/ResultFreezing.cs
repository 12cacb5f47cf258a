using System.Buffers;
using System.Globalization;
using System.Text;
using LearningCity.Application.Evidence.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Writes the frozen text of a result part by part, so that the memory it takes does not grow with the round.</summary>
[PerRequest]
internal sealed class ResultFreezing(
    IResultSource source, IFrozenResults frozen, IScoringPlans plans, ISender modules, IRepository<CouncilResult> council, TimeProvider time)
{
    private const int UnitsOfOnePart = 100;

    public async Task<FrozenFacts> FreezeAsync(Round round, CriteriaSet set, RoundResult result, CancellationToken ct)
    {
        var plan = await plans.OfAsync(set.Id, ct);
        var judged = await JudgedAsync(round, ct);
        var units = await source.UnitsAsync(round.Id, ct);
        using var parts = new FrozenParts(frozen, round.Id, result.Number);
        await HeadAsync(parts.Text, round, set, result, ct);
        var scores = await SumsAsync(parts.Text, round, plan, judged, ct);
        await parts.EndPartAsync(ct);

        var entries = 0;
        FrozenText.Line(parts.Text, FrozenText.Units);
        for (var from = 0; from < units.Count; from += UnitsOfOnePart)
        {
            var some = await ReadAsync(round, plan, [.. units.Skip(from).Take(UnitsOfOnePart)], judged, ct);
            for (var i = 0; i < some.Count; i++)
            {
                FrozenText.Line(parts.Text, "", some[i], from + i + 1 < units.Count ? "," : "");
                entries += some[i].Entries.Count;
                scores += some[i].Scores.Count;
            }

            if (from + UnitsOfOnePart < units.Count)
            {
                await parts.EndPartAsync(ct);
            }
        }

        FrozenText.Line(parts.Text, FrozenText.Closing);
        await parts.EndPartAsync(ct);
        var facts = new FrozenFacts(
            round.Id, result.Number, parts.Hash(), parts.Length, parts.Count, units.Count, entries, scores, time.Now());
        await frozen.SealAsync(facts, ct);
        return facts;
    }

    private async Task HeadAsync(IBufferWriter<byte> text, Round round, CriteriaSet set, RoundResult result, CancellationToken ct)
    {
        var paper = (await modules.Send(new ListEvidenceFilesOf(RoundDocuments.Decision(result.Number), [round.Id.Value]), ct))
            .SelectMany(target => target.Files).Select(Paper).FirstOrDefault();
        FrozenText.Line(text, FrozenText.Opening);
        FrozenText.Line(
            text, FrozenText.Decision,
            new FrozenDecision(
                result.Number, result.Corrects, result.DecisionNumber, result.DecidedOn, result.Signer, result.Body, paper, result.DecidedBy, result.DecidedAt),
            ",");
        FrozenText.Line(
            text, FrozenText.Round,
            new FrozenRound(
                round.Id, round.Title, round.Kind, round.Subject, round.Period.From, round.Period.To, round.Dates.CutOff, round.Dates.Due.LastGoodDay,
                round.OpenedAt, round.LocksAt),
            ",");
        FrozenText.Line(text, FrozenText.Set, new FrozenSet(set.Id, set.Code, set.Version, set.ContentHash), ",");
        FrozenText.Line(text, FrozenText.Definition + Encoding.UTF8.GetString(SetFile.Write(set.Definition)) + ",");
    }

    /// <summary>The city first, then every other unit with others below it.</summary>
    private async Task<int> SumsAsync(IBufferWriter<byte> text, Round round, ScoringPlan plan, ILookup<UnitId, FrozenCouncil> judged, CancellationToken ct)
    {
        var scores = (await source.SumsAsync(round.Id, ct)).ToLookup(score => score.Key.Unit);
        List<UnitId> others =
        [
            .. scores.Select(unit => unit.Key).Where(unit => unit != round.Subject)
                .OrderBy(unit => unit.Value.ToString("N", CultureInfo.InvariantCulture), StringComparer.Ordinal),
        ];
        var names = await NamesAsync([.. others.Append(round.Subject)], round.Dates.CutOff, ct);
        FrozenSum Sum(UnitId unit, IReadOnlyList<FrozenCouncil>? council) => new(unit, names.GetValueOrDefault(unit, ""), Scores(plan, scores[unit]), council);

        FrozenText.Line(text, FrozenText.City, Sum(round.Subject, [.. judged[round.Subject]]), ",");
        FrozenText.Line(text, FrozenText.Sums);
        for (var i = 0; i < others.Count; i++)
        {
            FrozenText.Line(text, "", Sum(others[i], null), i + 1 < others.Count ? "," : "");
        }

        FrozenText.Line(text, FrozenText.ListEnd);
        return scores.Sum(unit => unit.Count());
    }

    private async Task<IReadOnlyList<FrozenUnit>> ReadAsync(
        Round round, ScoringPlan plan, IReadOnlyList<UnitId> ids, ILookup<UnitId, FrozenCouncil> judged, CancellationToken ct)
    {
        var units = await source.ReadAsync(round.Id, plan, ids, ct);
        var names = await NamesAsync(ids, round.Dates.CutOff, ct);
        List<Guid> entries = [.. units.SelectMany(unit => unit.Entries).Select(entry => entry.Id.Value)];
        var papers = (await modules.Send(new ListEvidenceFilesOf(EntryDocuments.Kind, entries), ct))
            .ToDictionary(target => target.Target, target => (IReadOnlyList<FrozenPaper>)[.. target.Files.Select(Paper)]);
        return
        [
            .. units.Select(unit => unit with
            {
                Name = names.GetValueOrDefault(unit.Unit, ""),
                Entries = [.. unit.Entries.Select(entry => entry with { Papers = papers.GetValueOrDefault(entry.Id.Value) })],
                Council = unit.Unit != round.Subject && judged[unit.Unit].Any() ? [.. judged[unit.Unit]] : null,
            }),
        ];
    }

    private async Task<ILookup<UnitId, FrozenCouncil>> JudgedAsync(Round round, CancellationToken ct)
    {
        var minutes = (await modules.Send(new ListEvidenceFilesOf(RoundDocuments.Minutes, [round.Id.Value]), ct))
            .SelectMany(target => target.Files).ToDictionary(file => file.Id, Paper);
        return (await council.ListAsync(new CouncilOfRound(round.Id), ct)).ToLookup(
            result => result.Subject,
            result => new FrozenCouncil(
                result.Indicator, result.SelfStatus, result.SelfMark, result.Status, result.Mark, result.Reason,
                result.Minutes is { } paper ? minutes.GetValueOrDefault(paper) : null, result.MetOn, result.RecordedBy, result.RecordedAt));
    }

    private async Task<Dictionary<UnitId, string>> NamesAsync(IReadOnlyList<UnitId> units, DateOnly on, CancellationToken ct) =>
        (await modules.Send(new ListUnitNames(units, on), ct)).ToDictionary(unit => unit.Id, unit => unit.Name);

    private static IReadOnlyList<FrozenScore> Scores(ScoringPlan plan, IEnumerable<KeyValuePair<ScoreKey, Score>> scores) =>
        [.. scores.OrderBy(score => score.Key.Node).Select(score => FrozenScore.Of(FrozenScore.CodeOf(plan, score.Key.Node), score.Value))];

    private static FrozenPaper Paper(LinkedFile file) => new(file.Id, file.Sha256, file.Standing is DocumentStanding.Active);
}

/// <summary>How the evidence library calls the papers of a round.</summary>
internal static class RoundDocuments
{
    /// <summary>Biên bản of the council.</summary>
    public const string Minutes = "criteria-council";

    /// <summary>The decision on the result of this number.</summary>
    public static string Decision(int number) => string.Create(CultureInfo.InvariantCulture, $"criteria-decision-{number}");
}
