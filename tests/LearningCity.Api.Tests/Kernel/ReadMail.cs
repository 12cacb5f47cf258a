using System.Text;
using System.Text.RegularExpressions;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>A mail as a program of the recipient reads it: unfolded and decoded head (RFC 5322, RFC 2047), both forms of the text.</summary>
internal sealed partial record ReadMail(IReadOnlyDictionary<string, string> Head, string Text, string Html)
{
    public static ReadMail Of(string content)
    {
        var (head, body) = Split(content);
        var boundary = Boundary().Match(head["Content-Type"]).Groups[1].Value;
        var parts = body.Split("--" + boundary).Skip(1).SkipLast(1).Select(part => Split(part.TrimStart('\r', '\n'))).ToList();
        return new ReadMail(
            head.ToDictionary(one => one.Key, one => Decoded(one.Value)), Part(parts, "text/plain"), Part(parts, "text/html"));
    }

    private static string Part(List<(Dictionary<string, string> Head, string Body)> parts, string type)
    {
        var (head, body) = parts.Single(part => part.Head["Content-Type"] == type + "; charset=utf-8");
        head["Content-Transfer-Encoding"].ShouldBe("base64");
        return Encoding.UTF8.GetString(Convert.FromBase64String(body));
    }

    private static (Dictionary<string, string> Head, string Body) Split(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var lines = text[..end].Replace("\r\n ", " ", StringComparison.Ordinal).Split("\r\n");
        return (lines.Select(line => line.Split(": ", 2)).ToDictionary(line => line[0], line => line[1]), text[(end + 4)..]);
    }

    /// <summary>White space between two encoded words is not part of the text.</summary>
    private static string Decoded(string value) => Word().Replace(Between().Replace(value, ""), found => Encoding.UTF8.GetString(Convert.FromBase64String(found.Groups[1].Value)));

    [GeneratedRegex(@"boundary=""([^""]+)""")]
    private static partial Regex Boundary();

    [GeneratedRegex(@"=\?utf-8\?B\?([A-Za-z0-9+/=]*)\?=")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=\?=)\s+(?==\?utf-8)")]
    private static partial Regex Between();
}
