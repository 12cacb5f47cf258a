using Deque.AxeCore.Commons;

namespace LearningCity.AdminUi.Tests.Kernel;

internal static class Accessibility
{
    private static readonly string[] Levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    private static readonly string Axe = $"() => {{ {new BundledAxeScriptProvider().GetScript()} }}";

    private const string HasAxe = "() => typeof window.axe?.run === 'function'";

    /// <summary>Every breach with its element. No frame hides anything from the rules, for there is none; whatever has passed is only counted.</summary>
    private const string Breaches =
        """
        async (levels) => {
            const found = await axe.run(document, { runOnly: { type: 'tag', values: levels }, resultTypes: ['violations'] })
            return [
                ...(found.passes.length > 5 ? [] : ['the rules did not run']),
                ...(frames.length === 0 ? [] : ['there is a frame, which nobody has judged']),
                ...found.violations.flatMap((rule) => rule.nodes.map((node) =>
                    `${rule.id} (${rule.impact}): ${node.html} ${[...node.any, ...node.all, ...node.none].map((check) => check.message).join('; ')}`)),
            ]
        }
        """;

    /// <summary>The screen as it stands breaks no rule of WCAG 2.2 A and AA that a machine can judge.</summary>
    public static async Task ShouldBeAccessibleAsync(this Visit visit)
    {
        await visit.SettleAsync();
        if (!await visit.Page.EvaluateAsync<bool>(HasAxe))
        {
            await visit.Page.EvaluateAsync(Axe);
        }

        (await visit.Page.EvaluateAsync<string[]>(Breaches, Levels)).ShouldBeEmpty($"{await visit.Page.TitleAsync()} at {visit.Page.Url}");
    }
}
