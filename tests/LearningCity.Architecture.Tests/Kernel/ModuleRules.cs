using Mono.Cecil;

namespace LearningCity.Architecture.Tests.Kernel;

/// <summary>Modules meet only at Contracts and only along the arrows of the map.</summary>
internal static class ModuleRules
{
    /// <summary>Every edge between modules that the map does not draw, as "from → to".</summary>
    public static Verdict Edges(IEnumerable<TypeDefinition> types) => Verdict.Of(types.Where(type => Place.Of(type) is not null), from =>
        References.Named(from).Where(to => IsForbidden(Place.Of(from)!, Place.Of(to))).Select(to => $"{from.FullName} → {to.FullName}"));

    /// <summary>Every type lies in the folder of a module that the map knows.</summary>
    public static Verdict Places(IEnumerable<TypeDefinition> types) => Verdict.Of(types.Where(type => type.Name != "Program"), type =>
        Place.Of(type) is { } place && ModuleMap.Knows(place.Layer, place.Module) ? [] : [$"{type.FullName} belongs to no module of the map"]);

    /// <summary>A handler calls the aggregates of its own module; it sends only to others.</summary>
    public static Verdict SendsToItself(IEnumerable<TypeDefinition> types) => Verdict.Of(types.In("Application").Where(Sends), from =>
        References.Calls(from)
            .Where(call => call.Name == ".ctor" && Place.Of(call.DeclaringType) is { } place && place.Module == Place.Of(from)!.Module)
            .Select(call => call.DeclaringType.Resolve())
            .Where(made => made is not null && made.IsMessage() && made != from)
            .Select(made => $"{from.FullName} → {made.FullName}"));

    private static bool Sends(TypeDefinition type) =>
        References.Calls(type).Any(call => call.Name == "Send" && call.DeclaringType.FullName is "MediatR.ISender" or "MediatR.IMediator");

    private static bool IsForbidden(Place from, Place? to)
    {
        if (to is null || to.Module == from.Module || to.Module == ModuleMap.Kernel)
        {
            return false;
        }

        if (from is { Layer: "Api", Module: ModuleMap.Demonstration })
        {
            return to.Layer is not ("Domain" or "Application");
        }

        var isDrawn = ModuleMap.MayAsk.GetValueOrDefault(from.Module)?.Contains(to.Module) ?? false;
        return !isDrawn || to is not { Layer: "Application", IsContract: true };
    }
}
