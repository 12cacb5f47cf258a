using System.Text.RegularExpressions;
using Mono.Cecil;

namespace LearningCity.Architecture.Tests.Kernel;

/// <summary>SQL stands in <c>Infrastructure/{Module}</c> and names only the module's own schema.</summary>
internal static partial class SqlRules
{
    private static readonly string[] KernelSchemas = ["kernel", "jobs"];

    public static Verdict Texts(IEnumerable<TypeDefinition> types) => Verdict.Of(
        types.Where(type => Place.Of(type) is not null)
            .Where(type => !IsGuards(type))
            .SelectMany(type => References.Texts(type).Select(text => (Type: type, Text: text)))
            .Where(found => !Code().IsMatch(found.Text)),
        found => Foreign(Place.Of(found.Type)!, found.Text).Select(schema => $"{found.Type.FullName} names the schema {schema}"));

    /// <summary>Hand-written guards are the constants of <c>Infrastructure/{Module}/{Module}Guards.cs</c>; remarks in them may name what they like.</summary>
    public static Verdict Guards(IEnumerable<TypeDefinition> types) => Verdict.Of(types.In("Infrastructure").Where(IsGuards), type =>
    {
        var place = Place.Of(type)!;
        var texts = type.Fields.Select(field => field.Constant).OfType<string>().Select(text => Remark().Replace(text, "")).ToList();
        var foreign = texts.SelectMany(text => Foreign(place, text)).Select(schema => $"{type.FullName} names the schema {schema}");
        return foreign
            .Concat(type.Name == place.Module + "Guards" ? [] : [$"{type.FullName} is not named after its module"])
            .Concat(texts.Exists(text => Schema().IsMatch(text)) ? [] : [$"{type.FullName} guards nothing"]);
    });

    private static bool IsGuards(TypeDefinition type) => type.Name.EndsWith("Guards", StringComparison.Ordinal);

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
