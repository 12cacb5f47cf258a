namespace LearningCity.AdminUi.Tests.Kernel;

/// <summary>The machine's own browser, as whatever drives it starts it.</summary>
internal static class ChromiumProgram
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];

    /// <summary>No name of another host is ever found, whatever a page asks for. Root, as in most build machines, has no sandbox.</summary>
    public static IReadOnlyList<string> Switches { get; } =
        ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost", "--no-sandbox", "--disable-dev-shm-usage", "--font-render-hinting=none"];

    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static string Find() =>
        Names.SelectMany(name => Folders().Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException(
            "Chưa có trình duyệt Chromium: hãy cài (Debian, Ubuntu: apt-get install chromium) rồi chạy lại. / "
            + "The browser Chromium is missing: install it (Debian, Ubuntu: apt-get install chromium) and run this again.");

    private static string[] Folders() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
}
