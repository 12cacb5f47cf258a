namespace LearningCity.Api.Kernel;

/// <summary>
/// Serves the built admin UI: its files, and its page for every other address that no endpoint answers, because the UI tells its
/// screens apart itself. Stands before anybody is asked who he is: there is nothing secret in it.
/// </summary>
internal static class AdminUiHosting
{
    /// <summary>Setting that names the folder with <c>index.html</c>; <c>admin-ui</c> beside the program when it is not set.</summary>
    public const string FolderSetting = "AdminUi:Folder";

    /// <summary>Addresses of the API and its documentation: what does not exist there is refused, never answered with a page.</summary>
    private static readonly string[] NotOfTheUi = ["/api", "/docs", "/docs-script", "/health", "/openapi"];

    /// <summary>Called after routing, so that every endpoint comes first, also the one that refuses a method.</summary>
    public static void UseAdminUi(this WebApplication app)
    {
        var folder = app.Configuration[FolderSetting];
        var files = new AdminUiFiles(string.IsNullOrWhiteSpace(folder) ? Path.Combine(AppContext.BaseDirectory, "admin-ui") : Path.GetFullPath(folder));
        app.Use((context, next) => Answer(context, files) is { } answer ? answer.ExecuteAsync(context) : next(context));
    }

    private static IResult? Answer(HttpContext context, AdminUiFiles files)
    {
        var path = context.Request.Path;
        if (context.GetEndpoint() is not null
            || !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            || NotOfTheUi.Any(part => path.StartsWithSegments(part, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        return path == "/index.html" || !AdminUiFiles.IsOfFile(path) ? AdminUiPage.Answer(context, files) : files.Answer(context);
    }
}
