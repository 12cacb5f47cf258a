using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LearningCity.Api.Kernel;

/// <summary>What each request does, in the words of its docstring: one text for the reader of the code and of the API.</summary>
internal static partial class RequestSummaries
{
    private static readonly Lazy<Dictionary<string, string>> ByType = new(Read);

    public static string? Of(Type request) => ByType.Value.GetValueOrDefault("T:" + request.FullName);

    private static Dictionary<string, string> Read()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "LearningCity.Application.xml");
        if (!File.Exists(file))
        {
            return [];
        }

        return XDocument.Load(file).Descendants("member")
            .Where(member => member.Element("summary") is not null)
            .ToDictionary(member => (string)member.Attribute("name")!, member => Plain(member.Element("summary")!));
    }

    private static string Plain(XElement summary) =>
        Spaces().Replace(string.Concat(summary.Nodes().Select(node => node switch
        {
            XText text => text.Value,
            XElement element when element.Attribute("cref") is { } named => named.Value[(named.Value.LastIndexOf('.') + 1)..],
            XElement element => element.Value,
            _ => "",
        })), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
