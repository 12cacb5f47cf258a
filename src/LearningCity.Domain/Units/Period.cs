using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Units;

/// <summary>Days from <paramref name="From"/> to <paramref name="To"/>, both included; without an end when <paramref name="To"/> is null.</summary>
public readonly record struct Period(DateOnly From, DateOnly? To)
{
    private DateOnly End => To ?? DateOnly.MaxValue;

    /// <summary>False when the last day lies before the first.</summary>
    public bool IsOrdered => From <= End;

    public bool Covers(DateOnly day) => From <= day && day <= End;

    public bool Contains(Period other) => From <= other.From && other.End <= End;

    public bool Overlaps(Period other) => From <= other.End && other.From <= End;

    /// <summary>The days both have; null when there are none.</summary>
    public Period? Meet(Period other)
    {
        if (!Overlaps(other))
        {
            return null;
        }

        var end = End < other.End ? To : other.To;
        return new Period(From > other.From ? From : other.From, end);
    }

    /// <summary>As people read it: <c>01/07/2025 – 31/12/2025</c>, or <c>từ 01/07/2025</c>.</summary>
    public override string ToString() => To is { } last ? $"{CityDay.Written(From)} – {CityDay.Written(last)}" : $"từ {CityDay.Written(From)}";
}
