using Mono.Cecil;

namespace LearningCity.Architecture.Tests.Kernel;

/// <summary>The compiled product, and the trespassers planted beside it in this assembly under the product's names.</summary>
internal static class Code
{
    private static readonly string[] Layers = ["Domain", "Application", "Infrastructure", "Api"];

    private static readonly DefaultAssemblyResolver Resolver = NewResolver();

    public static IReadOnlyDictionary<string, AssemblyDefinition> Assemblies { get; } =
        Layers.ToDictionary(layer => layer, layer => Read($"LearningCity.{layer}"));

    /// <summary>Every top-level type that somebody wrote.</summary>
    public static IReadOnlyList<TypeDefinition> Product { get; } = [.. Assemblies.Values.SelectMany(Written)];

    /// <summary>The trespassers whose names begin with <paramref name="prefix"/>.</summary>
    public static IReadOnlyList<TypeDefinition> Planted(string prefix) =>
        [.. Trespassers.Where(type => type.Name.StartsWith(prefix, StringComparison.Ordinal))];

    private static IReadOnlyList<TypeDefinition> Trespassers { get; } =
        [.. Written(Read("LearningCity.Architecture.Tests")).Where(type => Place.Of(type) is not null)];

    public static IEnumerable<TypeDefinition> In(this IEnumerable<TypeDefinition> types, string layer) =>
        types.Where(type => Place.Of(type)?.Layer == layer);

    /// <summary>A type with everything nested in it: closures, state machines, private classes.</summary>
    public static IEnumerable<TypeDefinition> WithNested(this TypeDefinition type) =>
        type.NestedTypes.SelectMany(WithNested).Prepend(type);

    public static IEnumerable<MethodDefinition> Bodies(this TypeDefinition type) =>
        type.WithNested().SelectMany(part => part.Methods).Where(method => method.HasBody);

    public static bool Is(this TypeDefinition type, string ancestor) => type.Ancestors().Contains(ancestor);

    /// <summary>The full names of all bases and interfaces, however far up; generic ones without their arguments.</summary>
    public static HashSet<string> Ancestors(this TypeDefinition type)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<TypeReference>(Above(type));
        while (waiting.TryDequeue(out var next))
        {
            if (found.Add(next.GetElementType().FullName) && next.Resolve() is { } definition)
            {
                foreach (var further in Above(definition))
                {
                    waiting.Enqueue(further);
                }
            }
        }

        return found;
    }

    public static bool IsRecord(this TypeDefinition type) => type.Methods.Any(method => method.Name == "<Clone>$");

    public static bool IsMessage(this TypeDefinition type) =>
        type is { IsInterface: false, IsAbstract: false } && type.Is("MediatR.IBaseRequest");

    public static bool Has(this ICustomAttributeProvider provider, string attribute) =>
        provider.CustomAttributes.Any(found => found.AttributeType.FullName == attribute);

    private static IEnumerable<TypeReference> Above(TypeDefinition type) =>
        type.Interfaces.Select(found => found.InterfaceType).Concat(type.BaseType is null ? [] : [type.BaseType]);

    /// <summary>Without what the compiler and the tools of the database write.</summary>
    private static IEnumerable<TypeDefinition> Written(AssemblyDefinition assembly) =>
        assembly.MainModule.Types.Where(type => !type.Name.Contains('<', StringComparison.Ordinal)
            && !type.Namespace.EndsWith(".Migrations", StringComparison.Ordinal)
            && !type.Namespace.EndsWith(".CompiledModel", StringComparison.Ordinal)
            && !type.Has("System.Runtime.CompilerServices.CompilerGeneratedAttribute")
            && (type.Namespace.Length == 0 ? type.Name == "Program" : type.Namespace.StartsWith("LearningCity.", StringComparison.Ordinal)));

    private static AssemblyDefinition Read(string name) => AssemblyDefinition.ReadAssembly(
        Path.Combine(AppContext.BaseDirectory, name + ".dll"), new ReaderParameters { AssemblyResolver = Resolver });

    private static DefaultAssemblyResolver NewResolver()
    {
        var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(AppContext.BaseDirectory);
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location));
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(Microsoft.AspNetCore.Http.HttpContext).Assembly.Location));
        return resolver;
    }
}
