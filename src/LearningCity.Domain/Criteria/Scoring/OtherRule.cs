using System.Diagnostics.CodeAnalysis;

namespace LearningCity.Domain.Criteria;

/// <summary>Scores answers that were given under one set by the rule of another: indicators are found by their code, fields by
/// their key. What only the other set asks is missing. One run at a time: it keeps buffers.</summary>
public sealed class OtherRule
{
    private readonly Dictionary<string, Source> byCode = new(StringComparer.Ordinal);

    /// <param name="asked">The set under which the answers were given.</param>
    /// <param name="plan">The set by which they are judged.</param>
    public OtherRule(ScoringPlan asked, ScoringPlan plan)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(plan);
        Plan = plan;
        foreach (var judged in plan.Indicators)
        {
            if (asked.TryFind(judged.Code, out var source))
            {
                byCode[judged.Code] = new Source(source, judged);
            }
        }
    }

    public ScoringPlan Plan { get; }

    /// <summary>The indicator of the other set under this code, where units with this part answer it there.</summary>
    public bool TryFind(string code, AssignmentPart part, [NotNullWhen(true)] out PlanIndicator? indicator)
    {
        indicator = byCode.TryGetValue(code, out var source) && source.Judged.Definition.IsAnsweredBy(part) ? source.Judged : null;
        return indicator is not null;
    }

    /// <param name="judged">Found with <see cref="TryFind"/>.</param>
    /// <param name="values">As they were given under the first set. "Not applicable" is no answer where the other set does not allow it.</param>
    public IndicatorResult Score(PlanIndicator judged, in EntryValues values)
    {
        ArgumentNullException.ThrowIfNull(judged);
        var source = byCode[judged.Code];
        for (var i = 0; i < source.Figures.Length; i++)
        {
            source.FigureBuffer[i] = source.Figures[i] < 0 ? null : values.Figure(source.Figures[i]);
            source.PreviousFigureBuffer[i] = source.Figures[i] < 0 ? null : values.PreviousFigure(source.Figures[i]);
        }

        for (var i = 0; i < source.Choices.Length; i++)
        {
            source.ChoiceBuffer[i] = source.Choices[i] < 0 ? null : values.Choice(source.Choices[i]);
            source.PreviousChoiceBuffer[i] = source.Choices[i] < 0 ? null : values.PreviousChoice(source.Choices[i]);
        }

        return judged.Score(new EntryValues
        {
            Met = source.KeepsAnswer ? values.Met : null,
            Figures = source.FigureBuffer,
            Choices = source.ChoiceBuffer,
            DirectSource = values.DirectSource,
            IsDeclaredGap = values.IsDeclaredGap,
            IsNotApplicable = values.IsNotApplicable && judged.Definition.AllowsNotApplicable,
            Documents = values.Documents,
            PreviousFigures = source.PreviousFigureBuffer,
            PreviousChoices = source.PreviousChoiceBuffer,
            IsPredecessorInPart = values.IsPredecessorInPart,
        });
    }

    /// <summary>Where the fields of an indicator lie in the answers; -1 where they were not asked.</summary>
    private sealed class Source(PlanIndicator asked, PlanIndicator judged)
    {
        public PlanIndicator Judged => judged;

        public int[] Figures { get; } = [.. judged.Figures.Select(field => asked.Figures.PlaceOf(field.Key))];

        public int[] Choices { get; } = [.. judged.Choices.Select(field => asked.Choices.PlaceOf(field.Key))];

        public bool KeepsAnswer { get; } = KeyOfAnswer(asked) == KeyOfAnswer(judged);

        public decimal?[] FigureBuffer { get; } = new decimal?[judged.Figures.Length];

        public string?[] ChoiceBuffer { get; } = new string?[judged.Choices.Length];

        public decimal?[] PreviousFigureBuffer { get; } = new decimal?[judged.Figures.Length];

        public string?[] PreviousChoiceBuffer { get; } = new string?[judged.Choices.Length];

        private static string? KeyOfAnswer(PlanIndicator indicator) =>
            indicator.Definition.Inputs.FirstOrDefault(input => input.Type is InputType.Boolean)?.Key;
    }
}
