namespace LearningCity.Domain.Kernel;

/// <summary>One thing that is wrong, and where.</summary>
/// <param name="Field">A field name, a JSON pointer or a cell; empty when the whole request is meant.</param>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Message">Vietnamese, for the person: which rule, and what to do.</param>
public sealed record Fault(string Field, string Code, string Message);

/// <summary>The application says no, for a reason a person can act on. Nothing was changed.</summary>
public abstract class Refusal : Exception
{
    protected Refusal(string code, string message, IReadOnlyList<Fault>? faults = null)
        : base(message)
    {
        Code = code;
        Faults = faults ?? [];
    }

    /// <summary>Stable, for programs: <c>module.rule-in-kebab-case</c>.</summary>
    public string Code { get; }

    public IReadOnlyList<Fault> Faults { get; }
}

/// <summary>What was asked is readable but breaks a rule of the domain (422).</summary>
public sealed class RuleViolated(string code, string message, IReadOnlyList<Fault>? faults = null)
    : Refusal(code, message, faults)
{
    public static RuleViolated At(string field, string code, string message) =>
        new(code, message, [new Fault(field, code, message)]);
}

/// <summary>What was asked clashes with the present state (409).</summary>
public sealed class StateConflict(string code, string message, IReadOnlyList<Fault>? faults = null)
    : Refusal(code, message, faults);
