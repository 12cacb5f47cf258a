using System.Text.Json;
using System.Text.RegularExpressions;

namespace LearningCity.Api.Tests.Kernel.Fuzzing;

/// <summary>What holds for every answer, whatever was asked.</summary>
internal sealed partial class AnswerRules(ApiDocument document)
{
    /// <summary>What a refusal may be, at any operation.</summary>
    private static readonly int[] Refusals = [400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 416, 422, 428, 429];

    /// <summary>Words of the inside.</summary>
    private static readonly string[] Inside = ["Exception", "   at ", "Npgsql", ".cs:", "System.", "Microsoft.", "SqlState", "syntax error", "relation \"", "/src/", "/home/"];

    /// <summary>Answer to a faulty body with a list of its faults.</summary>
    private static readonly string[] Checks = ["FindCriteriaSetFaults", "GetUnitImportReport"];

    private static readonly HashSet<string> Codes = [.. Directory.EnumerateFiles(RepositoryFiles.PathOf("src"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
        .SelectMany(file => Code().Matches(File.ReadAllText(file)).Select(code => code.Groups[1].Value))];

    /// <summary>What is wrong with the answer; nothing if all is well.</summary>
    public IEnumerable<string> Faults(ApiOperation operation, FuzzRequest request, HttpResponseMessage answer, string text)
    {
        var status = (int)answer.StatusCode;
        if (status >= 500)
        {
            return [$"answers {status}"];
        }

        if (request.Method != operation.Method)
        {
            return status is < 300 or >= 400 || request.Method == "HEAD" ? [] : [$"answers {status}"];
        }

        return status switch
        {
            < 200 => [$"answers {status}"],
            < 300 when request.MustBeRefused && !Checks.Contains(operation.Id) => [$"answers {status} to what must be refused"],
            < 300 => Success(operation, answer, status, text),
            304 when operation.Documents(304) => [],
            < 400 => [$"answers {status}, which the document does not say"],
            _ => Refusal(answer, status, text),
        };
    }

    private IEnumerable<string> Success(ApiOperation operation, HttpResponseMessage answer, int status, string text)
    {
        if (!operation.Documents(status) && status != 206)
        {
            return [$"answers {status}, which the document does not say"];
        }

        if (operation.AnswerSchema(status) is not { } schema)
        {
            return [];
        }

        return answer.Content.Headers.ContentType?.MediaType != "application/json"
            ? [$"answers {answer.Content.Headers.ContentType}"]
            : AnswerShape.Differences(document, schema, JsonDocument.Parse(text).RootElement).Take(3).Select(difference => $"differs from the document: {difference}");
    }

    private static IEnumerable<string> Refusal(HttpResponseMessage answer, int status, string text)
    {
        if (!Refusals.Contains(status))
        {
            return [$"answers {status}"];
        }

        if (answer.Content.Headers.ContentType?.MediaType != "application/problem+json")
        {
            return [$"refuses with {status} and {answer.Content.Headers.ContentType}"];
        }

        var problem = JsonDocument.Parse(text).RootElement;
        var code = problem.GetProperty("code").GetString()!;
        var errors = problem.GetProperty("errors").EnumerateArray().ToList();
        var messages = errors.Select(error => error.GetProperty("message").GetString()!).Append(problem.GetProperty("title").GetString()!);
        return
        [
            .. Inside.Where(word => text.Contains(word, StringComparison.Ordinal)).Select(word => $"tells of the inside: {word}"),
            .. messages.Where(message => !Vietnamese().IsMatch(message)).Select(message => $"is not in Vietnamese: {message}"),
            .. Codes.Contains(code) ? Array.Empty<string>() : [$"has an unknown code {code}"],
            .. problem.GetProperty("type").GetString() == "/problems/" + code.Replace("kernel.", "", StringComparison.Ordinal) ? Array.Empty<string>() : ["has a strange type"],
            .. problem.GetProperty("status").GetInt32() == status ? Array.Empty<string>() : ["names another status"],
            .. problem.GetProperty("traceId").GetString()!.Length > 8 ? Array.Empty<string>() : ["has no trace"],
            .. errors.All(error => error.GetProperty("field").ValueKind == JsonValueKind.String && error.GetProperty("code").GetString()!.Length > 0)
                ? Array.Empty<string>() : ["has an error without field and code"],
            .. status != 429 || answer.Headers.RetryAfter is not null ? Array.Empty<string>() : ["does not say when to come back"],
        ];
    }

    [GeneratedRegex(@"""((?:kernel|access|units|evidence|criteria|reminders)\.[a-z0-9-]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    /// <summary>At least one letter that no other language of the product's has.</summary>
    [GeneratedRegex("[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Vietnamese();
}
