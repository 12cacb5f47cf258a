namespace LearningCity.Domain.Criteria;

/// <summary>What was accepted for one indicator in the round before, by the fields of this round's indicator: suggested to the unit, and what a change is measured against.</summary>
/// <param name="Figures">By ordinal of this round's figure inputs; after a merger the predecessors are summed. None: one of them gave none.</param>
/// <param name="Choices">By ordinal of this round's choice inputs; of several predecessors only where all chose the same.</param>
/// <param name="Met">The yes/no answer; of several predecessors only where all gave the same.</param>
/// <param name="IsInPart">A predecessor came only in part: what it reported cannot be told apart, so there are no figures.</param>
public sealed record CarriedAnswer(IReadOnlyList<decimal?> Figures, IReadOnlyList<string?> Choices, bool? Met, bool IsInPart)
{
    /// <param name="now">This round's indicator.</param>
    /// <param name="then">The one it continues.</param>
    /// <param name="answers">Of every predecessor, or of the unit itself; none where one had nothing accepted.</param>
    /// <param name="isComplete">Every predecessor came whole.</param>
    public static CarriedAnswer Of(PlanIndicator now, PlanIndicator then, IReadOnlyList<ReportedValues?> answers, bool isComplete)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(then);
        ArgumentNullException.ThrowIfNull(answers);
        if (!isComplete || answers.Count is 0)
        {
            return new([.. now.Figures.Select(_ => (decimal?)null)], [.. now.Choices.Select(_ => (string?)null)], null, !isComplete);
        }

        var met = answers.Select(answer => answer?.Met).Distinct().ToList();
        return new(
            [.. now.Figures.Select(input => Sum(input, then.Figures.PlaceOf(input.Key), answers))],
            [.. now.Choices.Select(input => Common(input, then.Choices.PlaceOf(input.Key), answers))],
            met.Count is 1 ? met[0] : null,
            IsInPart: false);
    }

    private static decimal? Sum(InputField input, int place, IReadOnlyList<ReportedValues?> answers)
    {
        // A percentage that was delivered as such cannot be added up.
        if (place < 0 || (input.Type is InputType.Percentage && answers.Count > 1))
        {
            return null;
        }

        decimal sum = 0;
        foreach (var answer in answers)
        {
            if (answer is null || place >= answer.Figures.Count || answer.Figures[place] is not { } figure)
            {
                return null;
            }

            sum += figure;
        }

        return CriteriaSetRules.IsFigure(sum) ? sum : null;
    }

    private static string? Common(InputField input, int place, IReadOnlyList<ReportedValues?> answers)
    {
        var words = answers.Select(answer => answer is not null && place >= 0 && place < answer.Choices.Count ? answer.Choices[place] : null)
            .Distinct(StringComparer.Ordinal).ToList();
        return words is [{ } word] && input.Choices.Contains(word, StringComparer.Ordinal) ? word : null;
    }
}
