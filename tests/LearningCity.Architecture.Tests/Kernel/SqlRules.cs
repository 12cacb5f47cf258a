using System.Text.RegularExpressions;
using Mono.Cecil;

namespace LearningCity.Architecture.Tests.Kernel;

/// <summary>SQL stands in <c>Infrastructure/{Module}</c> and names only the module's own schema.</summary>
internal static partial class SqlRules
{
    private static readonly string[] KernelSchemas = ["kernel", "jobs"];

    public static Verdict Texts(IEnumerable<TypeDefinition> types) => Verdict.Of(
        types.Where(type => Place.Of(type) is not null)
            .SelectMany(type => References.Texts(type).Select(text => (Type: type, Text: text)))
            .Where(found => !Code().IsMatch(found.Text)),
        found => Foreign(Place.Of(found.Type)!, found.Text).Select(schema => $"{found.Type.FullName} names the schema {schema}"));

    /// <param name="files">Hand-written guards: <c>LearningCity.Infrastructure.{Module}.{Module}Guards.sql</c> and what it says.</param>
    public static Verdict Guards(IEnumerable<(string Name, string Text)> files) => Verdict.Of(files, file =>
        Foreign(Place.Of(file.Name)!, Remark().Replace(file.Text, "")).Select(schema => $"{file.Name} names the schema {schema}"));

    public static IEnumerable<(string Name, string Text)> Resources(AssemblyDefinition assembly)
    {
        foreach (var resource in assembly.MainModule.Resources.OfType<EmbeddedResource>().Where(resource => resource.Name.EndsWith(".sql", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(resource.GetResourceStream());
            yield return (resource.Name, reader.ReadToEnd());
        }
    }

    private static IEnumerable<string> Foreign(Place place, string text)
    {
        var own = place switch
        {
            { Layer: "Infrastructure", Module: ModuleMap.Kernel } => KernelSchemas,
            { Layer: "Infrastructure" } => [place.Module.ToLowerInvariant()],
            _ => (string[])[],
        };
        return Schema().Matches(text).Select(match => match.Groups[1].Value).Except(own);
    }

    [GeneratedRegex(@"(?<![\w./'-])(kernel|jobs|units|access|evidence|documents|criteria|recognition|plans|campaigns|reminders)\.[a-z_""]")]
    private static partial Regex Schema();

    [GeneratedRegex(@"^[a-z]+\.[a-z0-9-]+(\|.*)?$", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"--[^\n]*")]
    private static partial Regex Remark();
}
