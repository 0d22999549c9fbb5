namespace Loquat.BrowserTests;

/// Checks on a page as a whole.
public sealed partial class Person
{
    // Finds Latin words in the texts of the interface, excluding user content and names of people, devices, keys, units and languages.
    const string ForeignWords = """
        () => {
          const isChinese = (element) => element.closest("[lang]").lang.startsWith("zh");
          const isOurs = (element) => isChinese(element) && !element.closest(
            ".handle, .author-name, .avatar, bdi, .card-name, .cover, .textcard, .card-link img, "
            + ".slide img, .profile h1, code, script, style, noscript");
          const known = /@[\w.]+|Alt|Delete|Shift|MB|GB|MP4|JavaScript|Chrome|Android|Linux|English|Loquat|Cookie/g;
          const found = [];
          const look = (element, words) => {
            if (words && isOurs(element) && element.checkVisibility() && /[A-Za-z]{2,}/.test(words.replace(known, ""))) {
              found.push(words.trim());
            }
          };
          for (const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); walker.nextNode(); ) {
            look(walker.currentNode.parentElement, walker.currentNode.data);
          }
          for (const element of document.querySelectorAll("[aria-label], [placeholder], [title], [alt]")) {
            for (const name of ["aria-label", "placeholder", "title", "alt"]) {
              look(element, element.getAttribute(name));
            }
          }
          return found;
        }
        """;

    public async Task SpeaksChineseOnAScreenThatFits()
    {
        await Expect(Page.Locator("html")).ToHaveAttributeAsync("lang", "zh-Hans");
        var foreign = await Page.EvaluateAsync<string[]>(ForeignWords);
        Assert.True(foreign.Length == 0, $"{Path} says: {string.Join(" | ", foreign)}");
        await FitsTheScreen();
    }

    public async Task FitsTheScreen()
    {
        var width = await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        Assert.True(width <= device.Width, $"{Path} is {width} wide on a screen of {device.Width}");
    }

    /// Presses Tab until `goal` has the focus, and checks that each focus on the way is visible.
    public async Task TabsTo(ILocator goal)
    {
        for (var presses = 0; presses < 30; presses++)
        {
            await Page.Keyboard.PressAsync("Tab");
            var outline = await Page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outline");
            Assert.DoesNotContain("none", outline, StringComparison.Ordinal);
            if (await goal.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }
        }
        Assert.Fail($"Thirty tabs do not lead to {goal}");
    }
}
