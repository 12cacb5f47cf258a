using Microsoft.Net.Http.Headers;

namespace LearningCity.Api.Kernel;

/// <summary>A form in which a file lies beside itself, compressed when the UI was built.</summary>
/// <param name="Name">As in <c>Content-Encoding</c>.</param>
/// <param name="Ending">What the name of the file carries behind its own.</param>
internal sealed record ContentCoding(string Name, string Ending)
{
    /// <summary>The smaller one first.</summary>
    public static IReadOnlyList<ContentCoding> All { get; } = [new("br", ".br"), new("gzip", ".gz")];

    /// <summary>Those the request takes, the smaller one first.</summary>
    public static IEnumerable<ContentCoding> AcceptedBy(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        return All.Where(coding => (WeightOf(coding.Name, accepted) ?? WeightOf("*", accepted)) > 0);
    }

    private static double? WeightOf(string name, IList<StringWithQualityHeaderValue> accepted) =>
        accepted.FirstOrDefault(given => given.Value.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found ? found.Quality ?? 1 : null;
}
