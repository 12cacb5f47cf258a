using System.Text;

namespace LearningCity.Api.Tests.Kernel.Fuzzing;

/// <summary>A request that can be changed, sent, and printed.</summary>
internal sealed class FuzzRequest
{
    public required string Method { get; set; }

    /// <summary>Escaped already.</summary>
    public required string Path { get; set; }

    /// <summary>Name and value, escaped already.</summary>
    public List<(string Name, string Value)> Query { get; } = [];

    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public byte[]? Body { get; set; }

    public string? ContentType { get; set; }

    /// <summary>What was made odd about it.</summary>
    public List<string> Oddities { get; } = [];

    /// <summary>What was made odd can be no part of any request that is carried out.</summary>
    public bool MustBeRefused { get; set; }

    public static async Task<FuzzRequest> OfAsync(HttpRequestMessage message)
    {
        var address = message.RequestUri!.OriginalString.Split('?', 2);
        var request = new FuzzRequest { Method = message.Method.Method, Path = address[0] };
        foreach (var pair in address.Skip(1).SelectMany(query => query.Split('&')))
        {
            var parts = pair.Split('=', 2);
            request.Query.Add((parts[0], parts.Length > 1 ? parts[1] : ""));
        }

        foreach (var header in message.Headers)
        {
            request.Headers[header.Key] = header.Value.Single();
        }

        if (message.Content is { } content)
        {
            request.Body = await content.ReadAsByteArrayAsync();
            request.ContentType = content.Headers.ContentType?.ToString();
        }

        return request;
    }

    public HttpRequestMessage Message()
    {
        var query = string.Join('&', Query.Select(pair => $"{pair.Name}={pair.Value}"));
        var message = new HttpRequestMessage(new HttpMethod(Method), new Uri(query.Length == 0 ? Path : $"{Path}?{query}", UriKind.Relative));
        foreach (var (name, value) in Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Body);
            message.Content.Headers.ContentType = null;
            message.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        }

        return message;
    }

    public override string ToString()
    {
        var text = new StringBuilder($"{Method} {Path}");
        text.Append(Query.Count == 0 ? "" : "?").AppendJoin('&', Query.Select(pair => $"{pair.Name}={Short(pair.Value)}"));
        text.Append(" [").AppendJoin("; ", Oddities).Append("] ").AppendJoin("; ", Headers.Select(header => $"{header.Key}: {Short(header.Value)}"));
        return text.Append(' ').Append(Body is null ? "" : $"{ContentType}: {Short(Encoding.UTF8.GetString(Body))}").ToString();
    }

    private static string Short(string text) => text.Length <= 600 ? text : text[..600] + $"… ({text.Length})";
}
