using System.Globalization;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace LearningCity.Api.Kernel;

/// <summary>The files of the built admin UI, each in the form that the request takes. Nothing outside the folder and nothing
/// hidden is ever found, whatever the path says.</summary>
internal sealed class AdminUiFiles(string folder)
{
    /// <summary>Their names change with their content, so they never have to be asked for again.</summary>
    private const string Hashed = "/assets";

    private static readonly FileExtensionContentTypeProvider Types = new();

    private PhysicalFileProvider? files;

    public IFileInfo Find(string path) =>
        files is null && !Directory.Exists(folder) ? new NotFoundFileInfo(path) : (files ??= new PhysicalFileProvider(folder)).GetFileInfo(path);

    /// <summary>A path that can only mean a file: if there is none, no page stands in for it. An indicator's code at the end of an address is no ending.</summary>
    public static bool IsOfFile(PathString path) => path.StartsWithSegments(Hashed, StringComparison.Ordinal) || TypeOf(path) is not null;

    /// <summary>The file at the path of this request, or none.</summary>
    public IResult? Answer(HttpContext context)
    {
        var path = context.Request.Path;
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

    private static EntityTagHeaderValue TagOf(IFileInfo file, ContentCoding? coding) => new(string.Create(
        CultureInfo.InvariantCulture, $"\"{file.LastModified.UtcTicks:x}-{file.Length:x}-{coding?.Name}\""));

    private static string? TypeOf(PathString path) =>
        !Types.TryGetContentType(path.Value ?? "", out var type) ? null
        : type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8"
        : type;
}
