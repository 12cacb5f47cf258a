using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Units;

/// <summary>Asks every module what hangs on units; the modules are not known here, only their common mark.</summary>
[PerRequest]
internal sealed class UnitImpacts(ISender modules)
{
    /// <summary>In one fixed order, so that the same answers give the same preview.</summary>
    private static readonly IReadOnlyList<Func<ImpactQuestion, IUnitImpactQuery>> Queries =
        [.. typeof(IUnitImpactQuery).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IUnitImpactQuery)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => typeof(UnitImpacts).GetMethod(nameof(Make), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(type).CreateDelegate<Func<ImpactQuestion, IUnitImpactQuery>>())];

    public async Task<IReadOnlyList<UnitImpact>> AskAsync(ImpactQuestion question, CancellationToken ct)
    {
        var found = new List<UnitImpact>();
        foreach (var make in Queries)
        {
            found.AddRange(await modules.Send(make(question), ct));
        }

        return found;
    }

    private static IUnitImpactQuery Make<TQuery>(ImpactQuestion question)
        where TQuery : IUnitImpactQuery, new() => new TQuery
        {
            Step = question.Step,
            Units = question.Units,
            Ending = question.Ending,
            On = question.On,
            Merger = question.Merger,
            Since = question.Since,
        };
}

/// <summary>The parameters of <see cref="IUnitImpactQuery"/>.</summary>
internal sealed record ImpactQuestion(UnitStep Step, IReadOnlyList<UnitId> Units, IReadOnlyList<UnitId> Ending, DateOnly On)
{
    public UnitMergerId? Merger { get; init; }

    public DateTimeOffset? Since { get; init; }

    public static ImpactQuestion OfEnding(UnitId unit, DateOnly on) => new(UnitStep.Change, [unit], [unit], on);
}

internal static class Impacts
{
    /// <summary>What stands against the change, each as a fault; empty when nothing does.</summary>
    public static IReadOnlyList<Fault> Preventing(this IEnumerable<UnitImpact> impacts) =>
        [.. impacts.Where(impact => impact.Bearing is UnitImpactBearing.Prevents)
            .Select(impact => new Fault("", $"units.prevented-by-{impact.Kind}", impact.Message))];
}
