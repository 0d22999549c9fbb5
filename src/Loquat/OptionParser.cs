using System.Globalization;
using System.Net;
using Loquat.Data;

namespace Loquat;

/// An option with an invalid value. The message names the option, and the server does not start.
public sealed class WrongOption(string name, string problem)
    : Exception($"The option {name} (LOQUAT_{OptionParser.InEnvironment(name)}) {problem}");

/// Reads the options from the configuration, or reports in one line what is wrong.
public static class OptionParser
{
    public const string Section = "Loquat";

    static readonly string[] Known =
    [
        nameof(LoquatOptions.DataFolder), nameof(LoquatOptions.Database), nameof(LoquatOptions.MediaStore),
        nameof(LoquatOptions.PublicAddress),
        nameof(LoquatOptions.Listen), nameof(LoquatOptions.TrustedProxies), nameof(LoquatOptions.SignUp), nameof(LoquatOptions.Logs),
        nameof(LoquatOptions.Telemetry), nameof(LoquatOptions.RateLimits), nameof(LoquatOptions.Role), nameof(LoquatOptions.Contact),
        nameof(LoquatOptions.Quota), nameof(LoquatOptions.FreeDisk),
        nameof(LoquatOptions.Speech), nameof(LoquatOptions.SpeechModel), nameof(LoquatOptions.SpeechKey),
        nameof(LoquatOptions.Smtp), nameof(LoquatOptions.MailFrom),
        nameof(LoquatOptions.ViewEventDays), nameof(LoquatOptions.ViewEventMegabytes),
    ];

    /// Earlier names of options. Settings that use them still work.
    static readonly Dictionary<string, string> FormerNames = new()
    {
        [nameof(LoquatOptions.ViewEventDays)] = "SignalDays",
        [nameof(LoquatOptions.ViewEventMegabytes)] = "SignalMegabytes",
    };

    public static LoquatOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (section.GetChildren()
            .FirstOrDefault(c => !Known.Concat(FormerNames.Values).Contains(c.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new WrongOption(unknown.Key, $"does not exist. There are: {string.Join(", ", Known)}.");
        }
        var folder = Folder(section["DataFolder"] ?? "./data");
        return new LoquatOptions
        {
            DataFolder = folder,
            Database = Database(section["Database"], folder),
            MediaStore = Store(section["MediaStore"] ?? "disk"),
            PublicAddress = Address("PublicAddress", section["PublicAddress"] ?? "http://localhost:5080")!,
            Listen = Address("Listen", section["Listen"] ?? "http://localhost:5080")!.GetLeftPart(UriPartial.Authority),
            TrustedProxies = [
                .. (section["TrustedProxies"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Select(Network)
            ],
            Contact = (section["Contact"] ?? "").Trim(),
            SignUp = Choice<SignUpPolicy>("SignUp", section["SignUp"] ?? "open"),
            Logs = Choice<LogForm>("Logs", section["Logs"] ?? "json"),
            Telemetry = Address("Telemetry", section["Telemetry"]),
            RateLimits = Choice<Switch>("RateLimits", section["RateLimits"] ?? "on"),
            Role = Choice<ProcessRole>("Role", section["Role"] ?? "all"),
            Quota = Bytes("Quota", section["Quota"] ?? "50GB"),
            FreeDisk = Bytes("FreeDisk", section["FreeDisk"] ?? "2GB"),
            Speech = Address("Speech", section["Speech"], withPath: true),
            SpeechModel = (section["SpeechModel"] ?? "whisper-1").Trim(),
            SpeechKey = (section["SpeechKey"] ?? "").Trim(),
            Smtp = Smtp(section["Smtp"]),
            MailFrom = Sender(section["MailFrom"], Address("PublicAddress", section["PublicAddress"] ?? "http://localhost:5080")!),
            ViewEventDays = Number(section, "ViewEventDays", 90, 1, 90),
            ViewEventMegabytes = Number(section, "ViewEventMegabytes", 4000, 1, 1_000_000),
        };
    }

    /// `DataFolder` is `DATA_FOLDER` in the environment.
    public static string InEnvironment(string name) =>
        string.Concat(
            name.Select((c, i) => i > 0 && char.IsUpper(c) && char.IsLower(name[i - 1]) ? "_" + c : char.ToUpperInvariant(c).ToString()));

    /// The `LOQUAT_…` variables as configuration keys.
    public static IEnumerable<KeyValuePair<string, string?>> FromEnvironment(System.Collections.IDictionary variables)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (System.Collections.DictionaryEntry variable in variables)
        {
            var name = (string)variable.Key;
            // The test suite finds its PostgreSQL in such a variable; it is not an option of the server.
            if (name.StartsWith("LOQUAT_", StringComparison.Ordinal) && !name.StartsWith("LOQUAT_TEST_", StringComparison.Ordinal))
            {
                var option = name["LOQUAT_".Length..].Replace("_", "", StringComparison.Ordinal);
                yield return seen.Add(option)
                    ? new($"{Section}:{option}", (string?)variable.Value)
                    : throw new WrongOption(option, "is set twice in the environment, spelled in two ways.");
            }
        }
    }

    static string Folder(string path)
    {
        try
        {
            return Directory.CreateDirectory(Path.GetFullPath(path)).FullName;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new WrongOption("DataFolder", $"names a folder that can't be made or used: {error.Message}");
        }
    }

    static DatabaseAddress Database(string? value, string folder)
    {
        try
        {
            return DatabaseAddress.Parse(value, folder);
        }
        catch (Exception error) when (error is ArgumentException or FormatException)
        {
            throw new WrongOption("Database", $"is neither a path nor a PostgreSQL address: {error.Message}");
        }
    }

    static string Store(string value) => value == "disk" || S3Address.Parse(value) is not null
        ? value
        : throw new WrongOption("MediaStore", "is neither disk nor of the form s3://KEY:SECRET@host/bucket?region=…&tls=off.");

    static string OneOf(string name, string value, params string[] choices) =>
        choices.Contains(value, StringComparer.OrdinalIgnoreCase)
            ? value.ToLowerInvariant()
            : throw new WrongOption(name, $"is «{value}», but can be: {string.Join(", ", choices)}.");

    static T Choice<T>(string name, string value)
        where T : struct, Enum =>
        Enum.Parse<T>(OneOf(name, value, [.. Enum.GetNames<T>().Select(n => n.ToLowerInvariant())]), ignoreCase: true);

    static int Number(IConfigurationSection section, string name, int unset, int least, int most)
    {
        var value = section[name] ?? (FormerNames.TryGetValue(name, out var former) ? section[former] : null);
        if (value is null)
        {
            return unset;
        }
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new WrongOption(name, $"is «{value}», but must be a whole number from {least} to {most}.");
    }

    static Uri? Address(string name, string? value, bool withPath = false)
    {
        if (string.IsNullOrEmpty(value))
        {
            return null;
        }
        return Uri.TryCreate(value, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", Query: "", Fragment: "" }
            && (withPath || address.AbsolutePath == "/")
            ? address
            : throw new WrongOption(name,
                $"is «{value}», but must be an address such as https://loquat.example{(withPath ? "" : ", without a path")}.");
    }

    static Uri? Smtp(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return null;
        }
        // The message never contains the value, which holds a password.
        return Uri.TryCreate(value, UriKind.Absolute, out var server)
            && server is { Scheme: "smtp" or "smtps", Query: "", Fragment: "", AbsolutePath: "/" or "", Host.Length: > 0 }
            ? server.Port > 0 ? server : new UriBuilder(server) { Port = server.Scheme == "smtps" ? 465 : 587 }.Uri
            : throw new WrongOption("Smtp", "must be of the form smtp://user:password@host:587 or smtps://user:password@host:465.");
    }

    static string Sender(string? value, Uri publicAddress) => string.IsNullOrWhiteSpace(value) ? $"no-reply@{publicAddress.Host}"
        : System.Net.Mail.MailAddress.TryCreate(value.Trim(), out var address) && address.Address == value.Trim() ? address.Address
        : throw new WrongOption("MailFrom", $"is «{value}», but must be an e-mail address.");

    /// Parses sizes such as `2GB` and `500 MB`, in powers of 1024.
    static long Bytes(string name, string value)
    {
        var number = value.TrimEnd('B', 'b', 'K', 'k', 'M', 'm', 'G', 'g', 'T', 't', ' ');
        var power = Array.IndexOf(["", "KB", "MB", "GB", "TB"], value[number.Length..].Trim().ToUpperInvariant());
        return power >= 0 && double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            && amount < 1 << 20
            ? (long)(amount * Math.Pow(1024, power))
            : throw new WrongOption(name, $"is «{value}», but must be a size such as 500MB or 20GB.");
    }

    static IPNetwork Network(string value)
    {
        if (IPNetwork.TryParse(value, out var network))
        {
            return network;
        }
        return IPAddress.TryParse(value, out var one)
            ? new IPNetwork(one, one.GetAddressBytes().Length * 8)
            : throw new WrongOption("TrustedProxies", $"holds «{value}», which is neither an address nor a network such as 10.0.0.0/8.");
    }
}
