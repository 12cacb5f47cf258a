using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>An answer that is questioned.</summary>
/// <param name="Input">Key of the field it concerns.</param>
/// <param name="Code">jump, total, order.</param>
/// <param name="IsExplained">It asks for a note, and there is one.</param>
public sealed record EntryFinding(string Input, string Code, CheckSeverity Severity, string Message, bool IsExplained)
{
    /// <summary>Whether the report cannot go out with it.</summary>
    public bool Blocks => Severity is CheckSeverity.Refuse || (Severity is CheckSeverity.Explain && !IsExplained);
}

/// <summary>Holds an answer against the checks of its indicator. What is not there is questioned by none of them.</summary>
public static class EntryFindings
{
    /// <param name="carried">Of the round before; none: there is nothing to compare with.</param>
    /// <param name="note">The reporter's explanation.</param>
    public static IReadOnlyList<EntryFinding> Of(PlanIndicator indicator, IReadOnlyList<decimal?> figures, CarriedAnswer? carried, string? note)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(figures);
        var explained = !string.IsNullOrWhiteSpace(note);
        decimal? Figure(string key) => ValueOf(indicator, figures, key);
        return
        [
            .. indicator.Definition.Checks
                .Select(check => (Check: check, Found: check switch
                {
                    JumpCheck jump => Jump(indicator, jump, Figure(jump.Input), carried is null ? null : ValueOf(indicator, carried.Figures, jump.Input)),
                    TotalCheck total => Total(indicator, total, Figure),
                    OrderCheck order => Order(indicator, order, Figure),
                    _ => throw new ArgumentOutOfRangeException(nameof(indicator)),
                }))
                .Where(found => found.Found is not null)
                .Select(found => new EntryFinding(
                    found.Found!.Value.Input, found.Found.Value.Code, found.Check.Severity, found.Check.Message ?? found.Found.Value.Message, explained)),
        ];
    }

    /// <summary>The same as faults of a sending: only what blocks it.</summary>
    public static IEnumerable<Fault> Objections(string indicator, IEnumerable<EntryFinding> findings) => findings
        .Where(finding => finding.Blocks)
        .Select(finding => new Fault(
            $"{indicator}/{finding.Input}", $"criteria.{(finding.Severity is CheckSeverity.Explain ? "needs-comment" : "contradiction")}",
            finding.Severity is CheckSeverity.Explain ? $"{finding.Message} Hãy ghi chú giải thích." : finding.Message));

    private static (string Input, string Code, string Message)? Jump(PlanIndicator indicator, JumpCheck jump, decimal? now, decimal? before)
    {
        if (now is not { } current || before is not { } previous || previous == 0)
        {
            return null;
        }

        return 100 * Math.Abs(current - previous) > jump.Percent * Math.Abs(previous)
            ? (jump.Input, "jump",
                $"\"{LabelOf(indicator, jump.Input)}\" là {ShownNumber.Exact(current)}, kỳ trước là {ShownNumber.Exact(previous)}: chênh lệch hơn {ShownNumber.Exact(jump.Percent)} %.")
            : null;
    }

    private static (string Input, string Code, string Message)? Total(PlanIndicator indicator, TotalCheck total, Func<string, decimal?> figure)
    {
        decimal sum = 0;
        foreach (var key in total.Of)
        {
            if (figure(key) is not { } part)
            {
                return null;
            }

            sum += part;
        }

        return figure(total.Total) is { } whole && whole != sum
            ? (total.Total, "total", $"\"{LabelOf(indicator, total.Total)}\" là {ShownNumber.Exact(whole)} nhưng các phần cộng lại là {ShownNumber.Exact(sum)}.")
            : null;
    }

    private static (string Input, string Code, string Message)? Order(PlanIndicator indicator, OrderCheck order, Func<string, decimal?> figure) =>
        figure(order.Lesser) is { } lesser && figure(order.Greater) is { } greater && lesser > greater
            ? (order.Lesser, "order",
                $"\"{LabelOf(indicator, order.Lesser)}\" ({ShownNumber.Exact(lesser)}) lớn hơn \"{LabelOf(indicator, order.Greater)}\" ({ShownNumber.Exact(greater)}).")
            : null;

    private static decimal? ValueOf(PlanIndicator indicator, IReadOnlyList<decimal?> figures, string key) =>
        figures.ElementAtOrDefault(indicator.Figures.PlaceOf(key));

    private static string LabelOf(PlanIndicator indicator, string key) => indicator.Figures.First(input => input.Key == key).Label;
}
