using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningCity.Api.Kernel;

/// <summary>
/// Serves the built admin UI: its files, and its page for every other address that is not the API's, because the UI tells its screens
/// apart itself. Stands before anybody is asked who he is: there is nothing secret in it.
/// </summary>
internal static class AdminUiHosting
{
    /// <summary>Setting that names the folder with <c>index.html</c>; <c>admin-ui</c> beside the program when it is not set.</summary>
    public const string FolderSetting = "AdminUi:Folder";

    private const string Page = "/index.html";

    /// <summary>Where endpoints and documentation are: what does not exist there is refused, never answered with a page.</summary>
    private static readonly string[] NotOfTheUi = ["/api", "/docs", "/docs-script", "/health", "/metrics", "/openapi"];

    public static void UseAdminUi(this WebApplication app)
    {
        var folder = app.Configuration[FolderSetting];
        var files = new AdminUiFiles(string.IsNullOrWhiteSpace(folder) ? Path.Combine(AppContext.BaseDirectory, "admin-ui") : Path.GetFullPath(folder));
        app.Use((context, next) => Answer(context, files) is { } answer ? answer.ExecuteAsync(context) : next(context));
    }

    private static IResult? Answer(HttpContext context, AdminUiFiles files)
    {
        var path = context.Request.Path;
        if (!(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            || NotOfTheUi.Any(part => path.StartsWithSegments(part, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        return AdminUiFiles.IsOfFile(path) ? files.Answer(context, path) : files.Answer(context, Page) ?? NotBuilt(context);
    }

    private static FileContentHttpResult NotBuilt(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return TypedResults.Bytes(
            Encoding.UTF8.GetBytes(
                "Giao diện chưa được dựng: hãy chạy ./build/run.sh, hoặc đặt AdminUi__Folder là thư mục chứa giao diện đã dựng. / "
                + "The user interface has not been built: run ./build/run.sh, or set AdminUi__Folder to the folder that holds the built one.\n"),
            "text/plain; charset=utf-8");
    }
}
