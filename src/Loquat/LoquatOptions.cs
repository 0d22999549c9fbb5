using Loquat.Data;

namespace Loquat;

public enum SignUpPolicy { Open, Closed }

public enum LogForm { Json, Text }

public enum ProcessRole { Web, Worker, All }

public enum Switch { Off, On }

/// The options of the server, in `appsettings.json` under `Loquat` or as environment variables `LOQUAT_…`.
/// `docs/operations.md` explains each one.
public sealed record LoquatOptions
{
    public required string DataFolder { get; init; }
    public required DatabaseAddress Database { get; init; }
    public required string MediaStore { get; init; }
    public required Uri PublicAddress { get; init; }
    public required string Listen { get; init; }
    public required IReadOnlyList<System.Net.IPNetwork> TrustedProxies { get; init; }

    /// How people can contact the operator: an email address or a page; may be empty.
    public string Contact { get; init; } = "";
    public required SignUpPolicy SignUp { get; init; }
    public required LogForm Logs { get; init; }
    public Uri? Telemetry { get; init; }
    public required Switch RateLimits { get; init; }
    public required ProcessRole Role { get; init; }

    /// The storage limit for the photos and videos of one account, in bytes.
    public required long Quota { get; init; }

    /// Free space on the disk of the data folder below which uploads are refused, in bytes.
    public required long FreeDisk { get; init; }

    /// An OpenAI-compatible speech recognition service, the name of its model, and its key if it requires one; null for none.
    public Uri? Speech { get; init; }
    public string SpeechModel { get; init; } = "";
    public string SpeechKey { get; init; } = "";

    /// The mail server, such as `smtp://user:password@mail.example:587` or `smtps://…:465`, and the sender; null for none.
    public Uri? Smtp { get; init; }
    public string MailFrom { get; init; } = "";

    /// For how many days view events are stored, and on how much disk at most.
    public required int ViewEventDays { get; init; }
    public required int ViewEventMegabytes { get; init; }

    public long ViewEventBytes => ViewEventMegabytes * 1_000_000L;

    public bool IsSecure => PublicAddress.Scheme == Uri.UriSchemeHttps;

    /// The public address without a trailing slash.
    public string Origin => PublicAddress.GetLeftPart(UriPartial.Authority);
}
