namespace Loquat.BrowserTests;

/// Looking up words.
public sealed partial class Person
{
    /// The sheet with the meaning of a word.
    public ILocator Meaning(string word) => Page.GetByRole(AriaRole.Dialog, new() { Name = word, Exact = true });

    /// Taps the second half of the first character of a word in the open note.
    public async Task TapsTheWord(string word)
    {
        // An open sheet leaves the word that was looked up in sight.
        await Page.Locator("article.note .note-text .note-body")
            .EvaluateAsync("body => document.querySelector('.word-pop') || body.scrollIntoView({ block: 'center' })");
        var point = await Page.EvaluateAsync<float[]>(
            """
            (word) => {
              const walker = document.createTreeWalker(document.querySelector("article.note .note-text .note-body"), NodeFilter.SHOW_TEXT);
              while (!walker.nextNode().data.includes(word));
              const range = document.createRange();
              range.setStart(walker.currentNode, walker.currentNode.data.indexOf(word));
              range.setEnd(walker.currentNode, range.startOffset + 1);
              const { x, y, width, height } = range.getBoundingClientRect();
              return [x + width * 0.8, y + height / 2];
            }
            """,
            word);
        await Page.Touchscreen.TapAsync(point[0], point[1]);
    }
}
