using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Leerspoor.Browser.Tests;

/// <summary>
/// WCAG 2.2 AA by axe, in the page itself. Only what is wrong comes back: Deque's own way for Playwright looks at the page in another tab as well and carries every
/// element that is right to the test, which takes five times as long and finds the same.
/// </summary>
internal static class Axe
{
    private const string Look = """
        async tags => {
          const frames = document.querySelectorAll("iframe, frame, object, embed").length;
          const { violations } = await axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
          return [
            ...violations.map(v => `${v.id} ${v.nodes.length}x ${v.nodes[0].html}`),
            ...(frames ? [`${frames} frames, into which nobody looked`] : []),
          ];
        }
        """;

    private static readonly string[] Tags =
    [
        "wcag2a",
        "wcag2aa",
        "wcag21a",
        "wcag21aa",
        "wcag22aa",
    ];

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What is wrong on the page as it stands: rule, how often, the first element. Empty when nothing is.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(Look, Tags);
    }
}
