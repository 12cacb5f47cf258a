namespace LearningCity.AdminUi.Tests.Kernel;

/// <summary>Places in the repository.</summary>
internal static class Workspace
{
    public static string Root { get; } = FindRoot();

    /// <summary>The built admin UI.</summary>
    /// <exception cref="InvalidOperationException">Nobody has built it.</exception>
    public static string BuiltUi
    {
        get
        {
            var folder = Path.Combine(Root, "src", "LearningCity.AdminUi", "dist");
            return File.Exists(Path.Combine(folder, "index.html"))
                ? folder
                : throw new InvalidOperationException("Giao diện chưa được dựng: hãy chạy build/ui.sh. / The user interface has not been built: run build/ui.sh.");
        }
    }

    /// <summary>A folder that is not kept in version control, made when there is none.</summary>
    public static string Artifacts(string name) => Directory.CreateDirectory(Path.Combine(Root, "artifacts", name)).FullName;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "LearningCity.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
