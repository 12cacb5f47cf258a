namespace LearningCity.Tests;

/// <summary>Files of the working copy, found upward from the test's folder. Compiled into every test project.</summary>
internal static class RepositoryFiles
{
    public const string HaiPhongSet = "src/LearningCity.Api/Demonstration/sets/hai-phong-5195-2022.json";
    public const string HaLongSet = "src/LearningCity.Api/Demonstration/sets/ha-long-mau.json";
    public const string HaLongUnits = "src/LearningCity.Api/Demonstration/units/ha-long.json";

    /// <summary>The folder of the sets of every sort.</summary>
    public const string Sets = "tests/LearningCity.Application.Tests/Criteria/Sets/";

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    public static string PathOf(string file) => Path.Combine(Root, file);

    public static byte[] Bytes(string file) => File.ReadAllBytes(PathOf(file));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LearningCity.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No LearningCity.sln above the tests.");
        }

        return folder.FullName;
    }
}
