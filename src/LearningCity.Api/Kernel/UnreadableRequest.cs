using System.Text.Json;
using System.Text.RegularExpressions;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Kernel;

/// <summary>Says where a request could not be read and how it should be written. The framework tells this in the text of its
/// exceptions only; a text that is not known leaves the plain sentence.</summary>
internal static partial class UnreadableRequest
{
    private const string Code = "kernel.malformed-request";

    public static Malformed Explain(BadHttpRequestException bad) =>
        new(Code, "Yêu cầu không đọc được.", bad.InnerException is JsonException json ? InBody(json) : InAddress(bad.Message));

    private static Fault[] InBody(JsonException json)
    {
        var missing = Missing().Match(json.Message);
        if (missing.Success)
        {
            var above = json.Path ?? "$";
            return [.. Quoted().Matches(missing.Value).Select(name => Fault($"{above}.{name.Groups["name"].Value}", "Thiếu trường này."))];
        }

        var hint = json is UnreadableValue value ? value.Message
            : Tells(json, "DateOnly") ? "Ngày viết là 2022-12-31."
            : Tells(json, "could not be mapped") ? "Không có trường này."
            : "Không đọc được ở chỗ này.";
        return json.Path is { } place ? [Fault(place, hint)] : [];
    }

    private static Fault[] InAddress(string message)
    {
        var bound = Parameter().Match(message);
        return bound.Success ? [Fault(bound.Groups["name"].Value, "Không đọc được tham số này.")] : [];
    }

    private static bool Tells(JsonException json, string words) =>
        json.Message.Contains(words, StringComparison.Ordinal) || (json.InnerException?.Message.Contains(words, StringComparison.Ordinal) ?? false);

    private static Fault Fault(string place, string hint) => new(place, Code, hint);

    [GeneratedRegex("required properties including: .*$", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();

    [GeneratedRegex("'(?<name>[^']+)'", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();

    [GeneratedRegex("^Failed to bind parameter \"[^\"]* (?<name>[A-Za-z]+)\" from ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Parameter();
}
