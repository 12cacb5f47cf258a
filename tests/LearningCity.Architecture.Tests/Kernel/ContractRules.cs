using Mono.Cecil;

namespace LearningCity.Architecture.Tests.Kernel;

/// <summary>Contracts are sealed records and enums of primitives and identities (D2); only identities are shared (D3).</summary>
internal static class ContractRules
{
    private static readonly HashSet<string> Primitives =
    [
        "System.Boolean", "System.Int32", "System.Int64", "System.String", "System.Decimal", "System.Guid", "System.DateOnly",
        "System.DateTimeOffset", "System.TimeSpan", "System.Numerics.BigInteger", "System.Int128",
    ];

    private static readonly HashSet<string> Shells =
    [
        "System.Nullable`1", "System.Collections.Generic.IReadOnlyList`1", "System.Collections.Generic.IReadOnlyDictionary`2",
        "System.Collections.Generic.IReadOnlySet`1", "System.Collections.Generic.KeyValuePair`2",
    ];

    public static Verdict Purity(IEnumerable<TypeDefinition> types) => Verdict.Of(
        types.Where(type => Place.Of(type) is { Layer: "Application", IsContract: true }).SelectMany(type => type.WithNested())
            .Where(type => !type.Name.Contains('<', StringComparison.Ordinal)),
        type => Shape(type).Concat(Members(type)).Concat(Interfaces(type)));

    /// <summary>An identity is a readonly record struct and stands in <c>Domain/Kernel/Identities.cs</c>.</summary>
    public static Verdict Identities(IEnumerable<TypeDefinition> types) => Verdict.Of(
        types.Where(type => !type.IsInterface && type.Is("LearningCity.Domain.Kernel.IIdentity")),
        type => Sources.FileOf(type) == "src/LearningCity.Domain/Kernel/Identities.cs" && type.IsValueType
            ? []
            : [$"{type.FullName} is an identity outside Domain/Kernel/Identities.cs"]);

    private static IEnumerable<string> Shape(TypeDefinition type)
    {
        var isRecordStruct = type.IsValueType && type.Methods.Any(method => method.Name == "PrintMembers");
        if (!type.IsEnum && !isRecordStruct && !(type.IsRecord() && type.IsSealed))
        {
            yield return $"{type.FullName} is neither a sealed record nor an enum";
        }
    }

    private static IEnumerable<string> Members(TypeDefinition type) => type.IsEnum
        ? []
        : type.Fields.Where(field => !field.IsStatic).Select(field => field.FieldType)
            .Concat(type.Interfaces.Select(found => found.InterfaceType).OfType<GenericInstanceType>()
                .Where(found => !found.Name.StartsWith("IEquatable", StringComparison.Ordinal)).SelectMany(found => found.GenericArguments))
            .Where(member => !IsPlain(member))
            .Select(member => $"{type.FullName} carries {member.FullName}");

    private static IEnumerable<string> Interfaces(TypeDefinition type) => type.Interfaces
        .Select(found => found.InterfaceType)
        .Where(found => !found.FullName.StartsWith("System.IEquatable", StringComparison.Ordinal) && !IsMessage(found))
        .Select(found => $"{type.FullName} is a {found.FullName}");

    private static bool IsMessage(TypeReference found) =>
        found.Namespace == "MediatR"
        || found.GetElementType().FullName == "LearningCity.Application.Kernel.ICommandMessage"
        || (Place.Of(found) is { Module: ModuleMap.Kernel } && found.Resolve().Ancestors().Any(above => above.StartsWith("MediatR.", StringComparison.Ordinal)));

    private static bool IsPlain(TypeReference type)
    {
        if (type is GenericParameter || Primitives.Contains(type.FullName))
        {
            return true;
        }

        if (type is GenericInstanceType generic)
        {
            return (Shells.Contains(generic.ElementType.FullName) || IsOurs(generic.ElementType)) && generic.GenericArguments.All(IsPlain);
        }

        return IsOurs(type);
    }

    /// <summary>A record of Contracts, an identity, or one of the few records of the Kernel that messages are made of.</summary>
    private static bool IsOurs(TypeReference type) => Place.Of(type) switch
    {
        { IsContract: true } => true,
        { Module: ModuleMap.Kernel } => type.Resolve() is { } found && (found.IsEnum || found.IsValueType || (found.IsRecord() && found.IsSealed)),
        _ => false,
    };
}
