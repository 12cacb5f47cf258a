using System.Text.Json;

namespace LearningCity.AdminUi.Tests.Kernel;

/// <summary>Words of the product that stay Vietnamese on an English page. What people wrote, and what the API says, is Vietnamese in either; so is what
/// was said in passing before the language changed.</summary>
internal static class Untranslated
{
    private const string Read =
        """
        () => {
            const texts = new Set()
            const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
            while (words.nextNode()) if (words.currentNode.parentElement.checkVisibility() && !words.currentNode.parentElement.closest('.ant-message')) texts.add(words.currentNode.data.trim())
            for (const one of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
                for (const name of ['aria-label', 'placeholder', 'title']) if (one.checkVisibility() && one.hasAttribute(name)) texts.add(one.getAttribute(name).trim())
            }
            return [...texts, document.title]
        }
        """;

    private static readonly string Catalogues = Path.Combine(Workspace.Root, "src", "LearningCity.AdminUi", "src", "i18n");

    /// <summary>Accounts of the demonstration are called by their posts.</summary>
    private const string Posts = "people.roles.";

    /// <summary>People write them too: a type of units, a kind of paper, what a layer of a set or a figure is called; and a language calls itself by its own name.</summary>
    private static readonly HashSet<string> Written = ["Thành phố", "Báo cáo", "Chỉ báo", "điểm", "đơn vị", "Tiếng Việt"];

    private static readonly HashSet<string> Vietnamese = Find();

    public static async Task ShouldBeInEnglishAsync(this Visit visit) =>
        (await visit.Page.EvaluateAsync<string[]>(Read)).Where(Vietnamese.Contains).ShouldBeEmpty($"untranslated at {visit.Page.Url}");

    /// <summary>Every text without a gap that reads otherwise in English.</summary>
    private static HashSet<string> Find()
    {
        var (vietnamese, english) = (TextsOf("vi"), TextsOf("en"));
        return [.. vietnamese.Where(text => !text.Key.StartsWith(Posts, StringComparison.Ordinal) && !Written.Contains(text.Value) && !text.Value.Contains("{{", StringComparison.Ordinal) && !english.ContainsValue(text.Value)).Select(text => text.Value)];
    }

    private static Dictionary<string, string> TextsOf(string language) =>
        Directory.EnumerateFiles(Path.Combine(Catalogues, language), "*.json").SelectMany(file =>
        {
            using var catalogue = JsonDocument.Parse(File.ReadAllText(file));
            return LeavesOf(Path.GetFileNameWithoutExtension(file), catalogue.RootElement).ToList();
        }).ToDictionary();

    private static IEnumerable<KeyValuePair<string, string>> LeavesOf(string key, JsonElement part) =>
        part.ValueKind is JsonValueKind.Object
            ? part.EnumerateObject().SelectMany(member => LeavesOf($"{key}.{member.Name}", member.Value))
            : [new(key, part.GetString()!)];
}
