namespace Loquat.BrowserTests;

public sealed class BusyJourneys : Journey
{
    // Runs in the page itself: the driver would wait for the response to the first form.
    const string PressTwice = """
        async () => {
          const button = document.querySelector("form .button.primary");
          const sent = [];
          window.addEventListener("submit", (event) => sent.push(!event.defaultPrevented));
          const soon = () => new Promise((resolve) => setTimeout(resolve, 50));
          button.click();
          await soon();
          const shown = button.getAttribute("aria-busy");
          button.click();
          await soon();
          return `${shown} ${sent}`;
        }
        """;

    [Fact]
    public async Task A_form_that_is_being_sent_shows_progress_and_is_not_sent_twice()
    {
        var visitor = await Somebody("Visitor");
        visitor.Troubles.Forgive("/sign-in answered 422");
        var over = new TaskCompletionSource();
        await visitor.Opens("/sign-in");
        await visitor.Page.RouteAsync("**/sign-in", async route =>
        {
            await over.Task;
            await route.ContinueAsync();
        });
        await visitor.Page.Locator("[name=handle]").FillAsync("nobody");
        await visitor.Page.Locator("[name=password]").FillAsync("does not matter");

        Assert.Equal("true true,false", await visitor.Page.EvaluateAsync<string>(PressTwice));
        over.SetResult();

        await Expect(visitor.Page.Locator(".alert, .field-problem").First).ToBeVisibleAsync();
    }
}
