using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace LearningCity.AdminUi.Tests.Kernel;

internal static class Accessibility
{
    private static readonly AxeRunOptions Levels = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    /// <summary>The screen as it stands breaks no rule of WCAG 2.2 A and AA that a machine can judge.</summary>
    public static async Task ShouldBeAccessibleAsync(this Visit visit)
    {
        await visit.SettleAsync();
        var found = await visit.Page.RunAxe(Levels);

        found.Passes.Length.ShouldBeGreaterThan(5, "the rules did not run");
        found.Violations
            .SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id} ({rule.Impact}): {node.Html} {string.Join("; ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message))}"))
            .ShouldBeEmpty($"{await visit.Page.TitleAsync()} at {visit.Page.Url}");
    }
}
