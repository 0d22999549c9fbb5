using Loquat.Tests;

namespace Loquat.BrowserTests;

/// Sign-up and sign-in.
public sealed partial class Person
{
    public const string Password = "a loquat tree in the yard";

    /// Signs up and stops at the first question that follows.
    public async Task SignsUp()
    {
        await FillsInWhoTheyAre();
        await Types(In("Password", "密码"), Password);
        await Presses(In("Join", "加入"));
        await IsAt("/welcome/languages");
    }

    public async Task SignsUpWithAPasskey()
    {
        await FillsInWhoTheyAre();
        await Presses(In("Use a passkey instead of a password", "不设密码，用通行密钥"));
        await IsAt("/welcome/languages");
    }

    public async Task SkipsTheQuestions()
    {
        await Goes(In("Skip for now", "暂时跳过"));
        await IsAt("/welcome/interests");
        await Goes(In("Skip for now", "暂时跳过"));
        await IsAt("/");
    }

    public async Task SignsIn()
    {
        await Opens("/sign-in");
        await SignsInHere();
    }

    /// Signs in on the current page.
    public async Task SignsInHere()
    {
        await Types(In("Handle", "用户名"), Handle);
        await Types(In("Password", "密码"), Password);
        await Presses(In("Sign in", "登录"));
    }

    /// Removes the session cookie, as if the session had expired.
    public async Task<IEnumerable<Cookie>> LosesTheSession()
    {
        var session = (await profile.CookiesAsync())
            .Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path, HttpOnly = c.HttpOnly });
        await profile.ClearCookiesAsync();
        return session.ToArray();
    }

    /// Restores the session, as if the person had signed in in another tab.
    public async Task HasTheSessionAgain(IEnumerable<Cookie> session)
    {
        await profile.AddCookiesAsync(session);
        await Page.EvaluateAsync("() => dispatchEvent(new Event('focus'))");
    }

    /// Returns the secret for the authenticator app.
    public async Task<string> TurnsTwoStepsOn()
    {
        await Opens("/settings/security");
        await Goes(In("Set up two-step sign-in", "设置两步验证"));
        var secret = await Page.Locator(".secret code").InnerTextAsync();
        await Types(In("Code from the app", "验证器里的验证码"), AuthenticatorApp.CodeOf(secret));
        await Presses(In("Turn on", "开启"));
        await Sees(In("These codes are shown only once.", "恢复码只显示这一次"));
        return secret;
    }

    /// Enters the second step.
    public async Task AnswersWith(string code)
    {
        await Types(In("Code", "验证码"), code);
        await Presses(In("Continue", "继续"));
    }

    public async Task SignsOut()
    {
        await Opens(Address);
        await Presses(In("Sign out", "退出登录"));
        await IsAt("/");
        await Expect(Link(In("Sign in", "登录"))).ToBeVisibleAsync();
    }

    /// Creates the account without the sign-up pages.
    public Task Joins() => JoinsAtTheAgeOf(36);

    public Task JoinsAtTheAgeOf(int years) => Sends(
        "/sign-up",
        ("handle", Handle), ("displayName", Name), ("password", Password),
        ("birthDate", $"{TimeProvider.System.GetUtcNow().AddYears(-years).AddDays(-40):yyyy-MM-dd}"), ("agree", "true"));

    public ILocator Unfollow => Page.GetByRole(AriaRole.Button, new() { Name = In("Unfollow", "取消关注") });

    public async Task Follows(Person other)
    {
        await Opens(other.Address);
        await Presses(In("Follow", "关注"));
    }

    async Task FillsInWhoTheyAre()
    {
        await Opens("/");
        await Link(In("Join", "加入枇杷")).Last.ClickAsync();
        await IsAt("/sign-up");
        await Types(In("Name", "昵称"), Name);
        await Types(In("Handle", "用户名"), Handle);
        await Types(In("Birth date", "出生日期"), "1990-04-05");
        await Page.GetByRole(AriaRole.Checkbox).CheckAsync();
    }
}
