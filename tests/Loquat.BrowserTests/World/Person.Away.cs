using System.Buffers.Text;
using System.Text.Json;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Notifications.Away;
using Loquat.Notifications.Digests;
using Loquat.Notifications.Push;
using Loquat.Tests.Notifications;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Loquat.BrowserTests;

/// Email and push notifications.
public sealed partial class Person
{
    int letters;

    public string Email => $"{Handle}@mail.example";

    /// Returns the next email.
    public async Task<MimeMessage> GetsAnEmail() => await town.EmailToAsync(Email, letters++);

    public static string LinkIn(MimeMessage letter, string path) =>
        letter.TextBody!.Split(['\n', ' ']).Single(word => word.Contains(path, StringComparison.Ordinal)).Trim();

    /// Makes the digest due and sets a time zone in which it is noon.
    public async Task WaitsForTheMorning()
    {
        var now = TimeProvider.System.GetUtcNow();
        var ahead = 12 - now.Hour;
        // The signs of these zone names are inverted.
        var zone = ahead == 0 ? "Etc/GMT" : $"Etc/GMT{(ahead > 0 ? "-" : "+")}{Math.Abs(ahead)}";
        await town.With<LoquatDb>(async db =>
        {
            var mine = db.Accounts.Where(a => a.Handle == Handle).Select(a => a.Id);
            await db.PushChoices.Where(c => mine.Contains(c.AccountId)).ExecuteUpdateAsync(set => set.SetProperty(c => c.Zone, zone));
            await db.Digests.Where(d => mine.Contains(d.AccountId)).ExecuteUpdateAsync(set => set.SetProperty(d => d.DueAt, now));
        });
        await town.With<DigestSweep>(sweep => sweep.SweepAsync(CancellationToken.None));
    }

    /// Replaces the push service of the browser vendor, which is not available here, with one whose keys the test holds. Everything else is
    /// real.
    public async Task HasAPushService(PushedBrowser keys, PushCarrier carrier)
    {
        await profile.GrantPermissionsAsync(["notifications"]);
        var subscription = JsonSerializer.Serialize(new
        {
            endpoint = carrier.Endpoint,
            keys = new { p256dh = Base64Url.EncodeToString(keys.Key), auth = Base64Url.EncodeToString(keys.Auth) }
        });
        await profile.AddInitScriptAsync($$"""
            {
              const known = {{subscription}};
              let there = null;
              const made = { endpoint: known.endpoint, toJSON: () => known, unsubscribe: async () => { there = null; return true; } };
              PushManager.prototype.getSubscription = async () => there;
              PushManager.prototype.subscribe = async () => (there = made);
            }
            """);
    }

    /// Passes what arrived at the push service on to the service worker, as the browser would.
    public async Task IsHanded(string words)
    {
        var devtools = await profile.NewCDPSessionAsync(Page);
        var registered = new TaskCompletionSource<string>();
        devtools.Event("ServiceWorker.workerRegistrationUpdated").OnEvent += (_, told) =>
        {
            foreach (var registration in told!.Value.GetProperty("registrations").EnumerateArray()
                .Where(r => r.GetProperty("scopeURL").GetString()!.StartsWith(town.Home, StringComparison.Ordinal)))
            {
                registered.TrySetResult(registration.GetProperty("registrationId").GetString()!);
            }
        };
        await devtools.SendAsync("ServiceWorker.enable");
        await devtools.SendAsync("ServiceWorker.deliverPushMessage",
            new() { ["origin"] = town.Home, ["registrationId"] = await registered.Task, ["data"] = words });
    }

    /// Returns the title and text of the shown notifications. Polls inside the page, because the driver takes a promise for the result of a
    /// function that it waits for.
    public async Task<string[]> SeesOnTheDevice() => await Page.EvaluateAsync<string[]>(
        """
        async () => {
          const worker = await navigator.serviceWorker.ready;
          for (let turn = 0; turn < 300; turn++) {
            const standing = await worker.getNotifications();
            if (standing.length > 0) return standing.map(({ title, body }) => `${title}: ${body}`);
            await new Promise((go) => setTimeout(go, 50));
          }
          return [];
        }
        """);

    /// Only a user gesture may focus a window, and there is none here: that step is skipped, the worker does the rest.
    public async Task TouchesItOnTheDevice()
    {
        var devtools = await profile.Browser!.NewBrowserCDPSessionAsync();
        var targets = (await devtools.SendAsync("Target.getTargets"))!.Value.GetProperty("targetInfos").EnumerateArray();
        var worker = targets.Single(t => t.GetProperty("type").GetString() == "service_worker"
            && t.GetProperty("url").GetString()!.StartsWith(town.Home, StringComparison.Ordinal));
        var attached = await devtools.SendAsync("Target.attachToTarget",
            new() { ["targetId"] = worker.GetProperty("targetId").GetString()!, ["flatten"] = false });
        var session = attached!.Value.GetProperty("sessionId").GetString()!;
        const string Touch = """
            (async () => {
              WindowClient.prototype.focus = async function () { return this; };
              const [notification] = await self.registration.getNotifications();
              self.dispatchEvent(new NotificationEvent("notificationclick", { notification }));
            })()
            """;
        await devtools.SendAsync("Target.sendMessageToTarget",
            new()
            {
                ["sessionId"] = session,
                ["message"] = JsonSerializer.Serialize(new
                {
                    id = 1,
                    method = "Runtime.evaluate",
                    @params = new { expression = Touch }
                })
            });
    }
}
