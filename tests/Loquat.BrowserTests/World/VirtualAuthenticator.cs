namespace Loquat.BrowserTests;

/// Chromium's virtual authenticator, which creates and stores passkeys.
public sealed class VirtualAuthenticator(ICDPSession devtools, string id)
{
    public static async Task<VirtualAuthenticator> AddToAsync(IPage page)
    {
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        var added = await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return new VirtualAuthenticator(devtools, added!.Value.GetProperty("authenticatorId").GetString()!);
    }

    public Task RemoveAsync() => devtools.SendAsync("WebAuthn.removeVirtualAuthenticator", new() { ["authenticatorId"] = id });

    /// Makes user verification fail.
    public Task RefusesAsync() =>
        devtools.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = id, ["isUserVerified"] = false });
}
