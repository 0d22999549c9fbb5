using Deque.AxeCore.Commons;

namespace Loquat.BrowserTests;

/// Runs axe-core in the page itself: the Playwright wrapper opens another page for each check, which takes longer than the check.
static class AccessibilityChecker
{
    static readonly string Script = new BundledAxeScriptProvider().GetScript();

    // Otherwise colours fade into those of the other scheme while they are checked.
    const string WithoutFading = """
        () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync("*, ::before, ::after { transition: none !important; }");
          document.adoptedStyleSheets.push(sheet);
        }
        """;

    /// All rules in the present colour scheme, and the rule about contrast in the other one too.
    public static async Task<IReadOnlyList<string>> Findings(Person person)
    {
        await person.Page.EvaluateAsync($"() => {{ {Script} }}");
        await person.Page.EvaluateAsync(WithoutFading);
        var isDark = await person.Page.EvaluateAsync<bool>("() => matchMedia('(prefers-color-scheme: dark)').matches");
        var findings = await RunAsync(person, """{ rules: { "target-size": { enabled: true } } }""");
        await person.Page.EmulateMediaAsync(new() { ColorScheme = isDark ? ColorScheme.Light : ColorScheme.Dark });
        findings = [.. findings, .. await RunAsync(person, """{ runOnly: ["color-contrast"] }""")];
        await person.Page.EmulateMediaAsync(new() { ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light });
        return findings;
    }

    static Task<string[]> RunAsync(Person person, string options) => person.Page.EvaluateAsync<string[]>(
        $$"""
        async () => (await axe.run({ resultTypes: ["violations"], ...{{options}} })).violations
          .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${location.pathname}: ${id} ${html} ${failureSummary}`))
        """);
}
