using Mono.Cecil;

namespace LearningCity.Architecture.Tests.Kernel;

/// <summary>Calls that stand in one file each (D5): the clock, the making of identities, the reading of numbers and dates,
/// raw SQL. The analyzer bans the listed overloads while compiling; this looks at what was compiled, at every overload.</summary>
internal static class BannedCallRules
{
    private static readonly string[] Numbers = ["src/LearningCity.Application/Kernel/NumberReader.cs"];

    /// <summary>Instants of the wire; days have no culture in their ISO form and are read by the serialiser.</summary>
    private static readonly string[] Dates = ["src/LearningCity.Application/Kernel/WireFormat.cs"];

    private static readonly (string Type, string[] Members, string[] Files)[] Families =
    [
        ("System.DateTime", ["get_Now", "get_UtcNow", "get_Today"], []),
        ("System.DateTimeOffset", ["get_Now", "get_UtcNow"], []),
        ("System.TimeProvider", ["get_System"], ["src/LearningCity.Api/Program.cs"]),
        ("System.Guid", ["NewGuid", "CreateVersion7"], ["src/LearningCity.Domain/Kernel/Identity.cs"]),
        ("System.Decimal", ["Parse", "TryParse"], Numbers),
        ("System.Double", ["Parse", "TryParse"], Numbers),
        ("System.Single", ["Parse", "TryParse"], Numbers),
        ("System.Convert", ["ToDecimal", "ToDouble", "ToSingle", "ToDateTime"], []),
        ("System.DateTime", ["Parse", "TryParse", "ParseExact", "TryParseExact"], Dates),
        ("System.DateTimeOffset", ["Parse", "TryParse", "ParseExact", "TryParseExact"], Dates),
        ("System.DateOnly", ["Parse", "TryParse"], []),
        ("System.DateOnly", ["ParseExact", "TryParseExact"], ["src/LearningCity.Application/Kernel/DayReader.cs"]),
        ("Microsoft.EntityFrameworkCore.RelationalQueryableExtensions", ["FromSqlRaw"], []),
        ("Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions", ["ExecuteSqlRaw", "ExecuteSqlRawAsync", "SqlQueryRaw"], []),
    ];

    public static Verdict Calls(IEnumerable<TypeDefinition> types) => Verdict.Of(
        types.SelectMany(type => References.Calls(type).Select(call => (Type: type, Call: call))),
        found => Families
            .Where(family => family.Type == found.Call.DeclaringType.FullName && family.Members.Contains(found.Call.Name)
                && !family.Files.Contains(Sources.FileOf(found.Type)))
            .Select(family => $"{found.Type.FullName} → {family.Type}.{found.Call.Name}"));

    /// <summary>Binary fractions carry no figure of the product.</summary>
    public static Verdict Fractions(IEnumerable<TypeDefinition> types) => Verdict.Of(types.In("Domain"), type =>
        References.Named(type).Any(named => named.FullName is "System.Double" or "System.Single") ? [$"{type.FullName} reckons in binary fractions"] : []);

    /// <summary>Nobody talks the analyzer out of it, but in the files that are allowed a call.</summary>
    public static Verdict Silenced(IEnumerable<string> files)
    {
        var allowed = Families.SelectMany(family => family.Files).ToHashSet();
        return Verdict.Of(files, file => File.ReadAllText(file).Contains("disable RS0030", StringComparison.Ordinal) && !allowed.Contains(Sources.Relative(file))
            ? [$"{Sources.Relative(file)} silences the analyzer"]
            : []);
    }

    /// <summary>The members that the analyzer's list names, without their parameters.</summary>
    public static IReadOnlyList<string> Listed() =>
        [.. File.ReadLines(RepositoryFiles.PathOf("build/BannedSymbols.txt"))
            .Where(line => line.Length > 2 && line[1] == ':')
            .Select(line => line[2..].Split(';')[0].Split('(')[0].Split("``")[0])
            .Distinct()];

    /// <summary>True when the scan knows the member too, so that both walls stand at the same place.</summary>
    public static bool Knows(string member) => Families.Any(family =>
        family.Members.Any(known => family.Type + "." + known.Replace("get_", "", StringComparison.Ordinal) == member));
}
