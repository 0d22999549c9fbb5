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

/// What comes to somebody while they do not look.
public sealed partial class Person
{
    int letters;

    public string Email => $"{Handle}@mail.example";

    /// The next one that comes.
    public async Task<MimeMessage> GetsAnEmail() => await town.EmailToAsync(Email, letters++);

    public static string LinkIn(MimeMessage letter, string path) =>
        letter.TextBody!.Split(['\n', ' ']).Single(word => word.Contains(path, StringComparison.Ordinal)).Trim();

    /// It is noon where they live, and their digest is due.
    public async Task WaitsForTheMorning()
    {
        var now = TimeProvider.System.GetUtcNow();
        var ahead = 12 - now.Hour;
        // These names count the other way around.
        var zone = ahead == 0 ? "Etc/GMT" : $"Etc/GMT{(ahead > 0 ? "-" : "+")}{Math.Abs(ahead)}";
        await town.With<LoquatDb>(async db =>
        {
            var mine = db.Accounts.Where(a => a.Handle == Handle).Select(a => a.Id);
            await db.PushChoices.Where(c => mine.Contains(c.AccountId)).ExecuteUpdateAsync(set => set.SetProperty(c => c.Zone, zone));
            await db.Digests.Where(d => mine.Contains(d.AccountId)).ExecuteUpdateAsync(set => set.SetProperty(d => d.DueAt, now));
        });
        await town.With<DigestSweep>(sweep => sweep.SweepAsync(CancellationToken.None));
    }

    /// The maker's service that carries pushes is not there on this machine: ours takes its place, with keys that the test holds. All else
    /// is real.
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

    /// What came to the service goes on to the worker of this browser, as the browser would hand it over.
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

    /// What stands on the device, as title and words. The page asks again by itself, as a driver that waits for a function takes a promise
    /// for its answer.
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

    /// Only a finger may bring a window to the front, and there is none here: that one step is left out, and the worker does the others.
    public async Task TouchesItOnTheDevice()
    {
        var devtools = await profile.Browser!.NewBrowserCDPSessionAsync();
        var targets = (await devtools.SendAsync("Target.getTargets"))!.Value.GetProperty("targetInfos").EnumerateArray();
        var worker = targets.Single(t => t.GetProperty("type").GetString() == "service_worker"
            && t.GetProperty("url").GetString()!.StartsWith(town.Home, StringComparison.Ordinal));
        var session =
            (await devtools.SendAsync("Target.attachToTarget",
                new() { ["targetId"] = worker.GetProperty("targetId").GetString()!, ["flatten"] = false }))!.Value.GetProperty("sessionId")
                .GetString()!;
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
