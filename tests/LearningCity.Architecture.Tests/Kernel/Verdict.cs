namespace LearningCity.Architecture.Tests.Kernel;

/// <summary>What a rule found: how many things it looked at, and each one that breaks it.</summary>
internal sealed record Verdict(int Looked, IReadOnlyList<string> Faults)
{
    public static Verdict Of<T>(IEnumerable<T> things, Func<T, IEnumerable<string>> faults)
    {
        var looked = things.ToList();
        return new Verdict(looked.Count, [.. looked.SelectMany(faults).Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>The rule holds, and not because there was nothing to look at.</summary>
    public void ShouldHold()
    {
        Looked.ShouldBeGreaterThan(0, "the rule looked at nothing");
        Faults.ShouldBeEmpty(string.Join(Environment.NewLine, Faults));
    }

    /// <summary>The rule bites: exactly these planted faults are named, each by a part of its sentence.</summary>
    public void ShouldName(params string[] parts)
    {
        var unnamed = parts.Where(part => !Faults.Any(fault => fault.Contains(part, StringComparison.Ordinal)));
        var unplanted = Faults.Where(fault => !parts.Any(part => fault.Contains(part, StringComparison.Ordinal)));
        unnamed.ShouldBeEmpty("not named; found: " + string.Join(" | ", Faults));
        unplanted.ShouldBeEmpty();
    }
}
