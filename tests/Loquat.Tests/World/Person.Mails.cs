using System.Text.RegularExpressions;
using MimeKit;

namespace Loquat.Tests;

/// Email.
public sealed partial class Person
{
    /// Enters an address and confirms it by the link.
    public async Task ConfirmsAddress(string email)
    {
        await Does("/settings/email", ("email", email));
        await world.DoesWhatIsDue();
        await Does("/email/confirm", ("code", LinkIn((await MailSink.TakeAsync(world)).Single(), "/email/confirm").Split("code=")[1]));
    }

    /// In UTC unless another time zone is given.
    public Task WantsDigests(string rhythm, params (string Name, string Value)[] more) =>
        Does("/settings/away",
            [("messages", "true"), ("digest", rhythm), .. more.Any(m => m.Name == "zone") ? more : [.. more, ("zone", "Etc/UTC")]]);

    /// Without scheme and host.
    public static string LinkIn(MimeMessage letter, string path) =>
        Regex.Match(letter.TextBody!, $@"http://localhost:5080({Regex.Escape(path)}\S*)").Groups[1].Value;
}
