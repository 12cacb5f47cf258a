using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Units;

/// <summary>The paper a change of the structure rests on (nghị quyết, quyết định), with what is not confirmed about it.</summary>
public sealed record GroundPaper
{
    /// <param name="number">Số/ký hiệu, at most <see cref="UnitMergerRules.NumberLimit"/> characters.</param>
    /// <param name="issuedOn">The day of issue.</param>
    /// <param name="note">At most <see cref="UnitMergerRules.NoteLimit"/> characters.</param>
    /// <param name="today">No paper is of a later day.</param>
    public GroundPaper(string number, DateOnly issuedOn, string? note, DateOnly today)
    {
        Number = UnitText.Line("ground.number", number, UnitMergerRules.NumberLimit);
        Note = UnitText.OptionalLine("ground.note", note, UnitMergerRules.NoteLimit);
        IssuedOn = issuedOn <= today && UnitRules.KnownDays.Covers(issuedOn) ? issuedOn : throw UnitMergerRules.PaperOfAnotherDay(issuedOn);
    }

    private GroundPaper()
    {
    }

    public string Number { get; private set; } = "";

    public DateOnly IssuedOn { get; private set; }

    public string? Note { get; private set; }

    /// <summary>In one line, as units keep it: "1679/NQ-UBTVQH15 ngày 16/06/2025; mục 2".</summary>
    public string Line => $"{Number} ngày {CityDay.Written(IssuedOn)}" + (Note is null ? "" : $"; {Note}");
}
