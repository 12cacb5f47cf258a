using System.Globalization;
using LearningCity.Application.Kernel;

namespace LearningCity.Api.Kernel;

/// <summary>The revision the caller read, from <c>If-Match: "7"</c>.</summary>
internal readonly record struct Seen(int Revision)
{
    public static ValueTask<Seen> BindAsync(HttpContext context)
    {
        var header = context.Request.Headers.IfMatch;
        if (header.Count == 0)
        {
            throw new RevisionRequired();
        }

        var text = header.Count == 1 ? header[0] ?? "" : "";
        var isTag = text.Length > 2 && text[0] == '"' && text[^1] == '"';
        return isTag && int.TryParse(text.AsSpan(1, text.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
            ? ValueTask.FromResult(new Seen(revision))
            : throw new Malformed("kernel.malformed-request", "Tiêu đề If-Match phải là một phiên bản, ví dụ \"7\".");
    }
}
