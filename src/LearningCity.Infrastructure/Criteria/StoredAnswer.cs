using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>What a unit is asked of one indicator, and what it answered, as a row of <see cref="AnswerReader"/>.</summary>
internal readonly struct StoredAnswer
{
    private readonly bool isAccepted;
    private readonly bool? met;
    private readonly decimal?[] figures;
    private readonly string?[] choices;
    private readonly string? directSource;
    private readonly bool isDeclaredGap;
    private readonly bool isNotApplicable;
    private readonly int documents;
    private readonly decimal?[] previousFigures;
    private readonly string?[] previousChoices;
    private readonly bool isPredecessorInPart;

    private StoredAnswer(NpgsqlDataReader row)
    {
        (Unit, Code, Part) = (new UnitId(row.GetGuid(0)), row.GetString(1), row.GetBoolean(2) ? AssignmentPart.Lead : AssignmentPart.Supply);
        isAccepted = row.GetBoolean(3);
        (figures, choices, previousFigures, previousChoices) = ([], [], [], []);
        if (!isAccepted || !row.GetBoolean(4))
        {
            return;
        }

        met = row.IsDBNull(5) ? null : row.GetBoolean(5);
        figures = row.GetFieldValue<decimal?[]>(6);
        choices = row.IsDBNull(7) ? [] : row.GetFieldValue<string?[]>(7);
        directSource = row.IsDBNull(8) ? null : row.GetString(8);
        isDeclaredGap = row.GetBoolean(9);
        isNotApplicable = row.GetBoolean(10);
        documents = row.GetInt32(11);
        previousFigures = row.IsDBNull(12) ? [] : row.GetFieldValue<decimal?[]>(12);
        previousChoices = row.IsDBNull(13) ? [] : row.GetFieldValue<string?[]>(13);
        isPredecessorInPart = row.GetBoolean(14);
    }

    public UnitId Unit { get; }

    /// <summary>Of the indicator, in the set of the round.</summary>
    public string Code { get; }

    public AssignmentPart Part { get; }

    public static StoredAnswer Read(NpgsqlDataReader row) => new(row);

    public IndicatorResult Score(PlanIndicator indicator) => isAccepted ? indicator.Score(Values()) : IndicatorResult.Waiting;

    /// <summary>By another rule.</summary>
    public IndicatorResult Score(OtherIndicator other) => isAccepted ? other.Score(Values()) : IndicatorResult.Waiting;

    private EntryValues Values() => new()
    {
        Met = met,
        Figures = figures,
        Choices = choices,
        DirectSource = directSource,
        IsDeclaredGap = isDeclaredGap,
        IsNotApplicable = isNotApplicable,
        Documents = documents,
        PreviousFigures = previousFigures,
        PreviousChoices = previousChoices,
        IsPredecessorInPart = isPredecessorInPart,
    };
}
