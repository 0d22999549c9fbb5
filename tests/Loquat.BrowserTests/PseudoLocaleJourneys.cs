namespace Loquat.BrowserTests;

/// Simulated languages: one with words half as long again, and one that is read from right to left.
public sealed class PseudoLocaleJourneys : Journey
{
    // Accents mark the texts of the interface. Numbers stay, as in any language.
    const string LongWords = """
        () => {
          const accents = { a: "á", e: "é", i: "í", o: "ó", u: "ú", c: "ç", n: "ñ", y: "ý" };
          const longer = (word) => word.replace(/[aeioucny]/g, (letter) => accents[letter])
            + word.slice(0, Math.ceil(word.length / 2)).toLowerCase();
          for (const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); walker.nextNode(); ) {
            const { parentElement, data } = walker.currentNode;
            if (!parentElement.closest("script, style, noscript, template, code, textarea, option")) {
              walker.currentNode.data = data.replace(/[A-Za-z]{3,}/g, longer);
            }
          }
        }
        """;

    const string FromRightToLeft = "() => { document.documentElement.dir = 'rtl'; }";

    // Finds text that is clipped or overflows its element, except where it scrolls or is truncated with an ellipsis by design.
    const string CutOff = """
        () => [...document.querySelectorAll("a, button, label, h1, h2, h3, legend, summary, .tab")]
          .filter((element) => element.checkVisibility() && !element.closest(".visually-hidden, .skip"))
          .filter((element) => {
            const { overflowX, textOverflow, display } = getComputedStyle(element);
            return display !== "inline" && overflowX === "visible" && textOverflow !== "ellipsis"
              && element.scrollWidth > element.clientWidth + 2 && element.clientWidth > 0;
          })
          .map((element) => `${location.pathname}: <${element.tagName.toLowerCase()} class="${element.className}"> `
            + `${element.textContent.trim().slice(0, 40)} is ${element.scrollWidth} in ${element.clientWidth}`)
        """;

    // The name and the counts of a profile, beside its buttons.
    const string Squeezed = """
        () => [...document.querySelectorAll(".profile-words")].map((words) => words.getBoundingClientRect().width)
          .filter((width) => width < 200).map((width) => `${location.pathname}: the words of the profile have ${width} pixels`)
        """;

    [Theory, InlineData(true), InlineData(false)]
    public async Task Long_words_and_right_to_left_text_break_no_page(bool onPhone)
    {
        var member = await Member("Mei", onPhone ? Device.Phone : Device.Desk);
        var note = await member.Publishes("A quiet corner", "With a view. #view");
        var found = new List<string>();
        foreach (var address in new[]
        {
            "/", "/following", note, "/topics/view", "/search", "/search?q=view", "/search?q=nothing&kind=video", member.Address,
            "/publish", "/drafts", "/notices", "/settings/profile", "/settings/privacy", "/settings/notices", "/settings/data",
            "/settings/people", "/settings/languages", "/settings/security", "/settings/account", "/welcome/languages",
            "/welcome/interests", $"{note}/report",
        })
        {
            await member.Opens(address);
            foreach (var change in new[] { LongWords, FromRightToLeft })
            {
                await member.Page.EvaluateAsync(change);
                found.AddRange(await member.Page.EvaluateAsync<string[]>(CutOff));
                found.AddRange(await member.Page.EvaluateAsync<string[]>(Squeezed));
                await member.FitsTheScreen();
            }
        }
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task Clipped_text_is_detected()
    {
        var visitor = await Somebody("Visitor");
        await visitor.Opens("/sign-in");
        await visitor.Page.EvaluateAsync(
            """
                () => { document.querySelector('form .button.primary')
                    .style.cssText = 'inline-size: 3rem; min-inline-size: 0; padding: 0; white-space: nowrap; display: block'; }
                """);

        Assert.NotEmpty(await visitor.Page.EvaluateAsync<string[]>(CutOff));
    }
}
