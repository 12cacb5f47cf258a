using System.Globalization;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace LearningCity.Api.Kernel;

/// <summary>The files of the built admin UI, each in the form that the request takes. Nothing outside the folder and nothing
/// hidden is ever found, whatever the path says.</summary>
internal sealed class AdminUiFiles(string folder)
{
    /// <summary>Names here change with the content, so that it never has to be asked for again.</summary>
    private const string Hashed = "/assets";

    private static readonly FileExtensionContentTypeProvider Types = new();

    private PhysicalFileProvider? files;

    /// <summary>A path that can only mean a file: no page stands in for one that is missing. The code of an indicator at the end of an address is no ending.</summary>
    public static bool IsOfFile(PathString path) => path.StartsWithSegments(Hashed, StringComparison.Ordinal) || TypeOf(path) is not null;

    /// <summary>The file as the answer to this request; none when there is no such file.</summary>
    public IResult? Answer(HttpContext context, PathString path)
    {
        if (TypeOf(path) is not { } type || Find(path.Value!) is not { Exists: true } file)
        {
            return null;
        }

        var codings = ContentCoding.All.Where(coding => Find(path + coding.Ending).Exists).ToList();
        var chosen = ContentCoding.AcceptedBy(context.Request).FirstOrDefault(codings.Contains);
        var sent = chosen is null ? file : Find(path + chosen.Ending);
        var headers = context.Response.Headers;
        headers.CacheControl = path.StartsWithSegments(Hashed, StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
        headers.ContentEncoding = chosen?.Name;
        headers.Vary = codings.Count > 0 ? "Accept-Encoding" : default;
        return TypedResults.PhysicalFile(sent.PhysicalPath!, type, entityTag: TagOf(sent, chosen));
    }

    /// <summary>The folder may come into being while the product runs.</summary>
    private IFileInfo Find(string path) =>
        files is null && !Directory.Exists(folder) ? new NotFoundFileInfo(path) : (files ??= new PhysicalFileProvider(folder)).GetFileInfo(path);

    private static EntityTagHeaderValue TagOf(IFileInfo file, ContentCoding? coding) => new(string.Create(
        CultureInfo.InvariantCulture, $"\"{file.LastModified.UtcTicks:x}-{file.Length:x}-{coding?.Name}\""));

    private static string? TypeOf(PathString path) =>
        !Types.TryGetContentType(path.Value ?? "", out var type) ? null
        : type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8"
        : type;
}
