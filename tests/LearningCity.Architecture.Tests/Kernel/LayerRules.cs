using Mono.Cecil;

namespace LearningCity.Architecture.Tests.Kernel;

/// <summary>What each project may name (D1, D5, D6).</summary>
internal static class LayerRules
{
    private static readonly Dictionary<string, string[]> Packages = new()
    {
        ["Domain"] = [],
        ["Application"] =
        [
            "LearningCity.Domain", "MediatR", "MediatR.Contracts", "FluentValidation",
            "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions",
        ],
    };

    /// <summary>No clock and no I/O: neither the domain nor the use cases open a file, a socket or a process, or ask the machine.</summary>
    private static readonly string[] Outside =
    [
        "System.IO.File", "System.IO.Directory", "System.IO.FileStream", "System.IO.FileInfo", "System.IO.DirectoryInfo", "System.Net.",
        "System.Data.", "System.Diagnostics.Process", "System.Console", "System.Environment",
    ];

    private static readonly string[] Spread =
        ["System", "netstandard", "mscorlib", "LearningCity", "MediatR", "Npgsql", "Microsoft.EntityFrameworkCore", "Microsoft.Extensions"];

    /// <summary>Domain and Application name only what their line in the table allows.</summary>
    public static Verdict Inner(IEnumerable<TypeDefinition> types) => Verdict.Of(
        types.Where(type => Packages.ContainsKey(Place.Of(type)?.Layer ?? "")),
        from => References.Named(from).Where(to => !MayName(Place.Of(from)!.Layer, to)).Select(to => Edge(from, to)));

    /// <summary>Infrastructure does not know the Api.</summary>
    public static Verdict Infrastructure(IEnumerable<TypeDefinition> types) => Verdict.Of(types.In("Infrastructure"), from =>
        References.Named(from).Where(to => Place.Of(to)?.Layer == "Api").Select(to => Edge(from, to)));

    /// <summary>The Api knows neither Infrastructure (but for Program) nor a database or a scheduler.</summary>
    public static Verdict Api(IEnumerable<TypeDefinition> types) => Verdict.Of(types.In("Api"), from => References.Named(from)
        .Where(to => Place.Of(to)?.Layer == "Infrastructure" || StartsWith(References.AssemblyOf(to), "Npgsql", "Microsoft.EntityFrameworkCore", "Quartz"))
        .Select(to => Edge(from, to)));

    /// <summary>Each further package is named in one file (D6), the scheduler in <c>JobSchedule.cs</c>.</summary>
    public static Verdict Adapters(IEnumerable<TypeDefinition> types)
    {
        var naming = types.In("Infrastructure")
            .SelectMany(from => References.Named(from).Select(to => (Package: PackageOf(to), File: Sources.FileOf(from))))
            .Where(found => found.Package.Length > 0)
            .Distinct()
            .GroupBy(found => found.Package, found => found.File);
        return Verdict.Of(naming, package => package.Count() > 1 || (package.Key == "Quartz" && !package.Single().EndsWith("/JobSchedule.cs", StringComparison.Ordinal))
            ? [$"{package.Key} is named in {string.Join(", ", package.Order(StringComparer.Ordinal))}"]
            : []);
    }

    private static bool MayName(string layer, TypeReference to)
    {
        if (Place.Of(to) is { } place && place.Layer == layer)
        {
            return true;
        }

        var isFramework = References.AssemblyOf(to) is "System" or "mscorlib" or "netstandard" || StartsWith(References.AssemblyOf(to), "System");
        return isFramework
            ? !Outside.Any(banned => banned.EndsWith('.') ? to.FullName.StartsWith(banned, StringComparison.Ordinal) : to.FullName == banned)
                && (layer != "Domain" || to.FullName is not ("System.TimeProvider" or "System.Threading.Tasks.Task"))
            : Packages[layer].Contains(Place.Of(to) is { } inside ? "LearningCity." + inside.Layer : References.AssemblyOf(to));
    }

    /// <summary>The family of a package that needs an adapter; empty for what the whole project stands on.</summary>
    private static string PackageOf(TypeReference to)
    {
        var assembly = References.AssemblyOf(to);
        return Spread.Any(known => StartsWith(assembly, known)) ? "" : assembly.Split('.')[0] is "Microsoft" or "DocumentFormat" ? assembly : assembly.Split('.')[0];
    }

    private static bool StartsWith(string assembly, params string[] families) =>
        families.Any(family => assembly == family || assembly.StartsWith(family + ".", StringComparison.Ordinal));

    private static string Edge(TypeDefinition from, TypeReference to) => $"{from.FullName} → {to.FullName}";
}
