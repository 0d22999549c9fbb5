using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Loquat.Tests.Security;

public partial class ScriptInjectionTests
{
    static readonly string[] Payloads =
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "'><svg/onload=alert(1)>",
        "</textarea></title></style><script src=//evil.example></script>",
        "javascript:alert(1) https://a.example/\"onclick=alert(1) https://a.example/'onclick='alert(1)",
        "#\"><script>alert(1)</script> @sam\"onclick=alert(1) #topic<b onclick=alert(1)>",
        "<!--<script>--><a href=javascript:alert(1)>x</a>&lt;script&gt;&#60;script&#62;",
        "{{constructor.constructor('alert(1)')()}} ${alert(1)} <iframe srcdoc='<script>alert(1)</script>'>",
        "\u2028</script ><ScRiPt\u00A0>alert(1)</sCrIpT>\uFF1Cscript\uFF1E",
    ];

    [Theory, BothDatabases]
    public async Task User_input_never_becomes_markup(World world)
    {
        var usual = Dangers(await EveryPage.WalkAsync(world)).ToHashSet();
        foreach (var payload in Payloads)
        {
            var pages = await EveryPage.WalkAsync(world, words: payload, title: payload[..Math.Min(payload.Length, 120)],
                name: payload[..Math.Min(payload.Length, 50)], bio: payload);

            Assert.Empty(Dangers(pages).Except(usual));
        }
    }

    /// Verifies that the detection works on pages that print a payload unescaped.
    [Fact]
    public void Injected_code_is_detected()
    {
        foreach (var payload in Payloads.Take(4))
        {
            var page = new Page("/", new HttpResponseMessage(),
                $"<html><body><textarea></textarea><p title=\"{payload}\">{payload}</p></body></html>");

            Assert.NotEmpty(Dangers([page]));
        }
    }

    /// Finds scripts, event handlers, frames and addresses that execute code.
    static IEnumerable<string> Dangers(IEnumerable<Page> pages) =>
        from page in pages
        from element in page.Document.All
        from danger in DangersOf(element)
        select danger;

    static IEnumerable<string> DangersOf(IElement element)
    {
        if (element.LocalName == "script" && element.ClassName == "tallies" && NumbersOnly().IsMatch(element.TextContent))
        {
            yield break;
        }
        if (element.LocalName is "script" or "iframe" or "object" or "embed" or "base" or "style" or "template")
        {
            yield return $"<{element.LocalName} {element.GetAttribute("src")}>{element.TextContent}";
        }
        foreach (var attribute in element.Attributes)
        {
            var value = attribute.Value.Trim();
            if (attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                || attribute.Name is "style" or "srcdoc" or "formaction"
                || (attribute.Name is "href" or "src" or "action" && IsForeign(element, value)))
            {
                yield return $"<{element.LocalName} {attribute.Name}={value}>";
            }
        }
    }

    static bool IsForeign(IElement element, string address) => !(address is ['/', not '/' and not '\\', ..] or "/" or ['#', ..]
        || (element.LocalName == "a" && (address.StartsWith("https://a.example", StringComparison.Ordinal)))
        || (element.LocalName == "link"
            && (address.StartsWith("http://localhost:5080/notes/", StringComparison.Ordinal)
                || address.StartsWith("http://localhost:5080/oembed?", StringComparison.Ordinal)))
        || (element.LocalName == "img" && address.StartsWith("data:image/png;base64,", StringComparison.Ordinal)));

    /// The JSON block beside the cards contains only numbers and the impression token, and nothing that people write.
    [GeneratedRegex("""^\{"at":\d+,("served":"[\w-]+",)?"notes":\{("\d+":\[[\d,]*\],?)*\}\}$""")]
    private static partial Regex NumbersOnly();
}
