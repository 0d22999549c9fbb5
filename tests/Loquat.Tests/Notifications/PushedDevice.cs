using System.Buffers.Text;
using System.Text.Json;

namespace Loquat.Tests.Notifications;

/// A person's subscribed browser, and its push service.
public sealed class PushedDevice : IDisposable
{
    readonly PushedBrowser browser = new();

    PushedDevice(PushCarrier carrier) => Carrier = carrier;

    public PushCarrier Carrier { get; }

    public static async Task<PushedDevice> Of(Person person)
    {
        var device = new PushedDevice(await PushCarrier.NewAsync());
        (await person.Posts("/settings/away/device", ("endpoint", device.Carrier.Endpoint),
            ("key", Base64Url.EncodeToString(device.browser.Key)), ("auth", Base64Url.EncodeToString(device.browser.Auth)))).Is(NoContent);
        return device;
    }

    /// Returns the messages since the last call, as the service worker reads them.
    public IReadOnlyList<JsonElement> Says()
    {
        var said = new List<JsonElement>();
        while (Carrier.Taken.TryDequeue(out var taken))
        {
            said.Add(JsonDocument.Parse(browser.Read(taken.Body)).RootElement);
        }
        return said;
    }

    public void Dispose() => browser.Dispose();
}
