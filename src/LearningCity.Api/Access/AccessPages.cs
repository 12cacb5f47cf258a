using System.Reflection;

namespace LearningCity.Api.Access;

/// <summary>The sign-in page and the page of a one-time link: plain files packed into the assembly, no inline script or style.</summary>
internal static class AccessPages
{
    private static readonly (string Path, string File, string Type)[] Pages =
    [
        ("/sign-in", "sign-in.html", "text/html; charset=utf-8"),
        ("/accept-invitation", "accept-invitation.html", "text/html; charset=utf-8"),
        ("/access/access.css", "access.css", "text/css; charset=utf-8"),
        ("/access/call.js", "call.js", "text/javascript; charset=utf-8"),
        ("/access/sign-in.js", "sign-in.js", "text/javascript; charset=utf-8"),
        ("/access/accept-invitation.js", "accept-invitation.js", "text/javascript; charset=utf-8"),
    ];

    public static void MapAccessPages(this WebApplication app)
    {
        foreach (var (path, file, type) in Pages)
        {
            var bytes = Read(file);
            app.MapGet(path, () => TypedResults.Bytes(bytes, type)).AllowAnonymous().ExcludeFromDescription();
        }
    }

    private static byte[] Read(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("LearningCity.Api.Access.Pages." + file)
            ?? throw new InvalidOperationException($"{file} is not in the assembly.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
