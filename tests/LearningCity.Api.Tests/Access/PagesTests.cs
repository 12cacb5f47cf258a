using System.Text.RegularExpressions;

namespace LearningCity.Api.Tests.Access;

public sealed partial class PagesTests(AccessBench bench) : IClassFixture<AccessBench>
{
    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/accept-invitation")]
    public async Task A_page_carries_no_script_or_style_of_its_own_and_finds_all_it_names(string path)
    {
        var browser = bench.Browser();

        var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));
        var page = await answer.Content.ReadAsStringAsync();

        answer.IsSuccessStatusCode.ShouldBeTrue();
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("script-src 'self';");
        page.ShouldContain("<html lang=\"vi\">");
        page.ShouldNotContain(" style=");
        InlineScript().IsMatch(page).ShouldBeFalse();
        var named = Named().Matches(page).Select(match => match.Groups[1].Value).ToList();
        named.Count.ShouldBeGreaterThanOrEqualTo(2);
        foreach (var address in named)
        {
            ((int)(await browser.GetAsync(new Uri(address, UriKind.Relative))).StatusCode).ShouldBe(200, address);
        }
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/accept-invitation")]
    public async Task Every_field_of_a_page_has_a_label(string path)
    {
        var page = await bench.Browser().GetStringAsync(new Uri(path, UriKind.Relative));

        foreach (var id in Field().Matches(page).Select(match => match.Groups[1].Value))
        {
            page.ShouldContain($"<label for=\"{id}\">");
        }
    }

    [GeneratedRegex(@"<script(?![^>]*\ssrc=)|\son[a-z]+=", RegexOptions.IgnoreCase)]
    private static partial Regex InlineScript();

    [GeneratedRegex("""(?:src|href)="(/access/[^"]+|/sign-in)""")]
    private static partial Regex Named();

    [GeneratedRegex("""<input id="([^"]+)"(?![^>]*\shidden)""")]
    private static partial Regex Field();
}
