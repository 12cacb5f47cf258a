using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>Hạn nộp: the last good day, and how the document writes it. "Trước ngày 10/10" means that the last good day is 09/10.</summary>
public sealed record DueDay
{
    private DueDay(DateOnly lastGoodDay, DueForm form)
    {
        LastGoodDay = lastGoodDay;
        Form = form;
    }

    /// <summary>A report sent until 24:00 of this day in the city is in time.</summary>
    public DateOnly LastGoodDay { get; }

    public DueForm Form { get; }

    /// <summary>The day as it stands in the document.</summary>
    public DateOnly WrittenDay => Form is DueForm.Before ? LastGoodDay.AddDays(1) : LastGoodDay;

    /// <summary>"trước ngày 10/10/2026" or "hết ngày 09/10/2026".</summary>
    public string Wording =>
        $"{(Form is DueForm.Before ? "trước ngày" : "hết ngày")} {CityDay.Written(WrittenDay)}";

    /// <exception cref="RuleViolated">The day is outside the days of a round.</exception>
    public static DueDay Before(DateOnly day) => new(RoundRules.Day(day, "due").AddDays(-1), DueForm.Before);

    /// <exception cref="RuleViolated">The day is outside the days of a round.</exception>
    public static DueDay UntilEndOf(DateOnly day) => new(RoundRules.Day(day, "due"), DueForm.UntilEndOf);
}

public enum DueForm
{
    UntilEndOf,
    Before,
}
