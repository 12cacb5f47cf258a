using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Units;

/// <summary>A refusal told instead of thrown, for previews.</summary>
internal static class Refusals
{
    /// <summary>What <paramref name="change"/> refuses; empty when it would be done.</summary>
    public static IReadOnlyList<Fault> Of(Action change)
    {
        try
        {
            change();
            return [];
        }
        catch (Refusal refusal)
        {
            return refusal.Told();
        }
    }

    public static IReadOnlyList<Fault> Told(this Refusal refusal) =>
        refusal.Faults.Count > 0 ? refusal.Faults : [new Fault("", refusal.Code, refusal.Message)];
}
