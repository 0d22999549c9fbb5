using Loquat.Data;

namespace Loquat;

public enum SignUpPolicy { Open, Closed }

public enum LogForm { Json, Text }

public enum ProcessRole { Web, Worker, All }

public enum Switch { Off, On }

/// What an operator can set, in `appsettings.json` under `Loquat` or as `LOQUAT_…` in the environment.
/// `docs/operations.md` explains each one.
public sealed record LoquatOptions
{
    public required string DataFolder { get; init; }
    public required DatabaseAddress Database { get; init; }
    public required string MediaStore { get; init; }
    public required Uri PublicAddress { get; init; }
    public required string Listen { get; init; }
    public required IReadOnlyList<System.Net.IPNetwork> TrustedProxies { get; init; }

    /// How people reach whoever runs the place: an e-mail address or a page; empty where there is none.
    public string Contact { get; init; } = "";
    public required SignUpPolicy SignUp { get; init; }
    public required LogForm Logs { get; init; }
    public Uri? Telemetry { get; init; }
    public required Switch RateLimits { get; init; }
    public required ProcessRole Role { get; init; }

    /// What the photos and videos of one account may take, in bytes.
    public required long Quota { get; init; }

    /// What is left free on the disk of the data folder, in bytes, before uploads are refused.
    public required long FreeDisk { get; init; }

    /// A service that hears what is said in videos, in the way of OpenAI; nothing for none. With the name of a model, and a key where it
    /// wants one.
    public Uri? Speech { get; init; }
    public string SpeechModel { get; init; } = "";
    public string SpeechKey { get; init; } = "";

    /// The mail server to which mails are given, such as `smtp://user:password@mail.example:587` or `smtps://…:465`; nothing for none. And
    /// from whom they come.
    public Uri? Smtp { get; init; }
    public string MailFrom { get; init; } = "";

    /// For how many days signals are kept, and on how much disk at most.
    public required int ViewEventDays { get; init; }
    public required int ViewEventMegabytes { get; init; }

    public long ViewEventBytes => ViewEventMegabytes * 1_000_000L;

    public bool IsSecure => PublicAddress.Scheme == Uri.UriSchemeHttps;

    /// The public address without a slash at its end, to put paths behind.
    public string Origin => PublicAddress.GetLeftPart(UriPartial.Authority);
}
