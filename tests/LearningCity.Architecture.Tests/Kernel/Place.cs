using Mono.Cecil;

namespace LearningCity.Architecture.Tests.Kernel;

/// <summary>Where a type lives, as its namespace tells: <c>LearningCity.{Layer}.{Module}[.Contracts]</c>.</summary>
internal sealed record Place(string Layer, string Module, bool IsContract)
{
    public static Place? Of(TypeReference type) => Of(Outermost(type).Namespace);

    public static Place? Of(string space)
    {
        var parts = space.Split('.');
        return parts is ["LearningCity", "Domain" or "Application" or "Infrastructure" or "Api", ..]
            ? new Place(parts[1], parts.Length > 2 ? parts[2] : "", parts.Length > 3 && parts[3] == "Contracts")
            : null;
    }

    public static TypeReference Outermost(TypeReference type) =>
        type.DeclaringType is { } declaring ? Outermost(declaring) : type;
}
