namespace LearningCity.Architecture.Tests.Kernel;

public sealed class BannedCallTests
{
    [Fact]
    public void Banned_calls_stand_only_in_their_one_file() => BannedCallRules.Calls(Code.Product).ShouldHold();

    [Fact]
    public void The_domain_reckons_in_no_binary_fractions() => BannedCallRules.Fractions(Code.Product).ShouldHold();

    [Fact]
    public void Nobody_silences_the_analyzer() => BannedCallRules.Silenced(Sources.In("src")).ShouldHold();

    [Fact]
    public void The_analyzer_watches_every_source_project_and_its_finding_is_an_error()
    {
        File.ReadAllLines(RepositoryFiles.PathOf("build/style.globalconfig")).ShouldContain("dotnet_diagnostic.RS0030.severity = error");
        var props = File.ReadAllText(RepositoryFiles.PathOf("src/Directory.Build.props"));
        props.ShouldContain("Microsoft.CodeAnalysis.BannedApiAnalyzers");
        props.ShouldContain("AdditionalFiles Include=\"$(BuildFolder)BannedSymbols.txt\"");
        Directory.EnumerateFiles(RepositoryFiles.PathOf("src"), "Directory.Build.props", SearchOption.AllDirectories).Count().ShouldBe(1);
    }

    [Fact]
    public void Whatever_the_analyzer_bans_the_scan_bans_too()
    {
        var listed = BannedCallRules.Listed();

        listed.Count.ShouldBeGreaterThan(10);
        listed.ShouldAllBe(member => BannedCallRules.Knows(member));
    }

    [Fact]
    public void A_planted_banned_call_is_named()
    {
        BannedCallRules.Calls(Code.Planted("Call")).ShouldName(
            "CallOfTheClock → System.DateTime.get_UtcNow", "CallOfParsing → System.Decimal.TryParse", "CallOfParsing → System.DateOnly.TryParse",
            "CallOfParsing → System.DateOnly.TryParseExact",
            "CallOfGuid → System.Guid.NewGuid");
        BannedCallRules.Fractions(Code.Planted("Fraction")).ShouldName("FractionOfDouble");
    }
}
