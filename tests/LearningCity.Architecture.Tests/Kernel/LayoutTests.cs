namespace LearningCity.Architecture.Tests.Kernel;

public sealed class LayoutTests
{
    private static readonly string[] Asked =
        ["LearningCity.sln", "src", "tests", "build", "deploy", "README.md", "Directory.Packages.props", ".config", ".ci", "global.json"];

    /// <summary>Files that tools insist on finding here.</summary>
    private static readonly string[] Insisted = [".editorconfig", ".gitattributes", ".gitignore"];

    [Fact]
    public void The_top_level_holds_what_was_asked_for() => Present().Intersect(Asked).ShouldBe(Asked, ignoreOrder: true);

    [Fact]
    public void The_top_level_holds_nothing_else() => Present().Except(Asked).Except(Insisted).Except(Ignored()).ShouldBeEmpty();

    [Fact]
    public void Every_module_has_one_name_in_every_project()
    {
        var folders = new[] { "src", "tests" }
            .SelectMany(part => Directory.EnumerateDirectories(RepositoryFiles.PathOf(part)))
            .Where(project => !project.EndsWith("AdminUi", StringComparison.Ordinal) && Directory.EnumerateFiles(project, "*.csproj").Any())
            .SelectMany(Directory.EnumerateDirectories)
            .Where(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Any())
            .Select(folder => (Layer: Path.GetFileName(Path.GetDirectoryName(folder))!.Split('.')[1], Name: Path.GetFileName(folder)))
            .Where(folder => folder.Name is not ("bin" or "obj" or "Trespassers"))
            .Distinct().ToList();

        folders.ShouldContain(("Api", ModuleMap.Kernel));
        folders.ShouldAllBe(folder => ModuleMap.Knows(folder.Layer, folder.Name));
    }

    [Fact]
    public void No_source_puts_work_off()
    {
        string[] signs = ["TO" + "DO", "FIX" + "ME", "HA" + "CK", "for " + "now", "NotImplemented" + "Exception"];
        var files = Sources.In("src").Concat(Sources.In("tests")).ToList();

        files.Count.ShouldBeGreaterThan(50);
        files.Where(file => signs.Any(File.ReadAllText(file).Contains)).Select(Sources.Relative).ShouldBeEmpty();
    }

    private static IEnumerable<string> Present() => Directory.EnumerateFileSystemEntries(RepositoryFiles.Root).Select(entry => Path.GetFileName(entry));

    /// <summary>What version control does not keep.</summary>
    private static IEnumerable<string> Ignored() =>
        File.ReadLines(RepositoryFiles.PathOf(".gitignore")).Select(line => line.Trim('/', ' ')).Append(".git");
}
