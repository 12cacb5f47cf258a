using System.Buffers;
using System.Text.Json;

namespace LearningCity.Api.Tests.Kernel.Fuzzing;

/// <summary>Words that were sent or given out and that no line of the log may hold (trust T5, ASVS 16.2.5, 16.4.1).</summary>
internal sealed class KeptSecrets
{
    /// <summary>What is written where anything may be written: a name, a number of an identity card, passwords.</summary>
    public static readonly string[] Texts = ["Phường Hoàng Yến", "hoangyen", "Căn cứ 079201234567"];

    public const string Mail = "hoang.yen@example.vn";

    /// <summary>Members of answers that are shown once.</summary>
    private static readonly string[] GivenOut = ["token", "secret", "link"];

    private readonly HashSet<string> words = ["hoàng yến", "hoangyen", "079201234567", Mail];

    /// <summary>Takes the cookie of a session and what else an answer gives out once.</summary>
    public void Take(HttpRequestMessage request, HttpResponseMessage answer, string text)
    {
        if (answer.Headers.TryGetValues("Set-Cookie", out var cookies))
        {
            words.UnionWith(cookies.Select(cookie => cookie.Split(';')[0].Split('=', 2)[1]).Where(IsSecret));
        }

        if (answer.IsSuccessStatusCode && request.Method != HttpMethod.Get && text.StartsWith('{'))
        {
            using var told = JsonDocument.Parse(text);
            words.UnionWith(GivenOut.Select(name => told.RootElement.TryGetProperty(name, out var member) ? member.ToString() : "").Where(IsSecret));
        }
    }

    /// <returns>What is wrong with the lines of the log, and how long it is, in bytes.</returns>
    public async Task<(IReadOnlyList<string> Faults, long Bytes)> FaultsAsync(string path)
    {
        var searched = SearchValues.Create([.. words], StringComparison.OrdinalIgnoreCase);
        var faults = new HashSet<string>();
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        while (await reader.ReadLineAsync() is { } line)
        {
            if (!IsEntry(line, out var category))
            {
                faults.Add("the log: no entry\n  " + Short(line));
            }

            if (line.AsSpan().IndexOfAny(searched) is >= 0 and var at)
            {
                faults.Add($"the log of {category} holds what was sent\n  {Short(line[Math.Max(0, at - 80)..])}");
            }
        }

        return ([.. faults], file.Length);
    }

    private static bool IsSecret(string word) => word.Length >= 16;

    private static bool IsEntry(string line, out string? category)
    {
        category = null;
        try
        {
            using var entry = JsonDocument.Parse(line);
            category = entry.RootElement.GetProperty("category").GetString();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Short(string line) => line.Length <= 300 ? line : line[..300];
}
