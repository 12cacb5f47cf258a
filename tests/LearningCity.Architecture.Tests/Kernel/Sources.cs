using System.Text.RegularExpressions;
using Mono.Cecil;

namespace LearningCity.Architecture.Tests.Kernel;

/// <summary>The written files: which file a type stands in, and the repository around them.</summary>
internal static partial class Sources
{
    private static readonly Lazy<Dictionary<string, string>> Files = new(ReadFiles);

    /// <summary>All C# files of src or tests, without what is generated.</summary>
    public static IReadOnlyList<string> In(string folder) =>
        [.. Directory.EnumerateFiles(RepositoryFiles.PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Generated().IsMatch(file))
            .Order(StringComparer.Ordinal)];

    /// <summary>The file a type stands in, relative to the root, with forward strokes.</summary>
    public static string FileOf(TypeReference type)
    {
        var outermost = Place.Outermost(type);
        var key = outermost.Namespace + "." + outermost.Name.Split('`')[0];
        return Files.Value.GetValueOrDefault(key) ?? throw new InvalidOperationException($"No file declares {key}.");
    }

    public static string Relative(string file) => Path.GetRelativePath(RepositoryFiles.Root, file).Replace('\\', '/');

    private static Dictionary<string, string> ReadFiles()
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in In("src").Concat(In("tests")))
        {
            var space = "";
            foreach (var line in File.ReadLines(file))
            {
                if (Space().Match(line) is { Success: true } opened)
                {
                    space = opened.Groups[1].Value;
                }
                else if (Declaration().Match(line) is { Success: true } declared)
                {
                    found.TryAdd(space + "." + declared.Groups[1].Value, Relative(file));
                }
            }
        }

        return found;
    }

    [GeneratedRegex(@"[/\\](bin|obj|node_modules)[/\\]")]
    private static partial Regex Generated();

    [GeneratedRegex(@"^namespace ([\w.]+)")]
    private static partial Regex Space();

    /// <summary>Indented at most once: the planted files hold several namespaces in braces.</summary>
    [GeneratedRegex(@"^(?: {4})?(?:public |internal |file )?(?:(?:static|sealed|abstract|partial|readonly|ref) )*(?:record struct|record class|record|class|struct|interface|enum|delegate \S+) (\w+)")]
    private static partial Regex Declaration();
}
