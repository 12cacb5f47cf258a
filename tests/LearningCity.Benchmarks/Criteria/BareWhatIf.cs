using LearningCity.Benchmarks.Kernel;

namespace LearningCity.Benchmarks.Criteria;

/// <summary>Two rules over the same answers with as little as it takes: only what is judged otherwise is read, everything else stands.</summary>
internal sealed class BareWhatIf(City city)
{
    private readonly Dictionary<Guid, List<(CityIndicator Indicator, int Before, int After)>> changed = [];
    private readonly BareTally[] before = [.. CityIndicator.All.Select(_ => new BareTally())];
    private readonly BareTally[] after = [.. CityIndicator.All.Select(_ => new BareTally())];

    /// <param name="only">The indicator whose target changes; none: that of every one.</param>
    /// <param name="stricter">By how much it rises.</param>
    /// <returns>As <see cref="WhatIfSummary"/> tells it.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(CityIndicator? only, int stricter, int page)
    {
        int[] targets = [.. CityIndicator.All.Select(one => only is null || one == only ? one.Target + (one.IsUpper ? -stricter : stricter) : one.Target)];
        await BareEntries.ReadAsync(city.Database, city.Round, only?.Code, (unit, indicator, answer) => Take(unit, indicator, answer, targets));
        var statuses = only is null ? null : await StandingAsync();
        int[] own = [.. CityIndicator.All.Select(one => Judged(one) ? BareVerdicts.Of(one, one.Target, before[one.Ordinal]) : statuses![one.Node])];
        int[] other = [.. CityIndicator.All.Select(one => Judged(one) ? BareVerdicts.Of(one, targets[one.Ordinal], after[one.Ordinal]) : own[one.Ordinal])];
        return
        [
            .. CityIndicator.All.Select(one => WhatIfSummary.OfIndicator(
                one.Code, BareVerdicts.Words[own[one.Ordinal]], BareVerdicts.Words[other[one.Ordinal]],
                Changes(one).Count, Changes(one).Count(change => change.After == 1), Changes(one).Count(change => change.Before == 1))),
            WhatIfSummary.OfPoints("standing", Points(own)), WhatIfSummary.OfPoints("other", Points(other)),
            .. await UnitsAsync(page),
        ];

        bool Judged(CityIndicator one) => only is null || one == only;
    }

    private void Take(Guid unit, CityIndicator indicator, in BareAnswer answer, int[] targets)
    {
        var (own, other) = (BareVerdicts.Of(indicator, indicator.Target, answer), BareVerdicts.Of(indicator, targets[indicator.Ordinal], answer));
        before[indicator.Ordinal].Add(indicator, answer, own);
        after[indicator.Ordinal].Add(indicator, answer, other);
        if (own == other)
        {
            return;
        }

        if (!changed.TryGetValue(unit, out var changes))
        {
            changed[unit] = changes = [];
        }

        changes.Add((indicator, own, other));
    }

    private List<(CityIndicator Indicator, int Before, int After)> Changes(CityIndicator indicator) =>
        [.. changed.Values.SelectMany(unit => unit).Where(change => change.Indicator == indicator)];

    private async Task<Dictionary<short, int>> StandingAsync() => (await city.Database.Bare.ListAsync(
        "select node, status from criteria.scores where round = $1 and unit = $2 and scope = 1",
        row => (Node: row.GetInt16(0), Status: (int)row.GetInt16(1)), city.Round.Value, city.Units.City.Value))
        .ToDictionary(score => score.Node, score => score.Status);

    private static decimal Points(int[] statuses) => CityIndicator.All.Where(one => statuses[one.Ordinal] == 1).Sum(one => one.Mark) / 100m;

    private async Task<IEnumerable<string>> UnitsAsync(int page)
    {
        var named = await city.Database.Bare.ListAsync(
            """
            select unit_id, official_name from units.unit_names
            where unit_id = any($1) and valid_from <= $2 and (valid_to is null or valid_to >= $2) order by official_name limit $3
            """,
            row => (Unit: row.GetGuid(0), Name: row.GetString(1)), changed.Keys.ToArray(), city.CutOff, page);
        return named.Select(unit => WhatIfSummary.OfUnit(
            unit.Name, changed[unit.Unit].Select(change => (change.Indicator.Code, BareVerdicts.Words[change.Before], BareVerdicts.Words[change.After]))))
            .Prepend(WhatIfSummary.OfUnits(changed.Count));
    }
}
