using MimeKit;

namespace Loquat.Tests;

public sealed partial class MailSink
{
    /// Returns the emails since the last call.
    public static async Task<IReadOnlyList<MimeMessage>> TakeAsync(World world)
    {
        var box = boxes[(await world.Opens()).Options.MailFrom];
        var all = new List<MimeMessage>();
        while (box.TryDequeue(out var message))
        {
            all.Add(message);
        }
        return all;
    }
}
