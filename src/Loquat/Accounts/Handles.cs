using System.Text.RegularExpressions;

namespace Loquat.Accounts;

/// Rules for handles: 2-30 letters, digits, `_` and `.`; no reserved words, and no look-alikes of another handle.
public static partial class Handles
{
    public const int MinLength = 2;
    public const int MaxLength = 30;

    static readonly HashSet<string> Reserved = new(
    [
        "about", "account", "accounts", "admin", "administrator", "api", "assets", "everyone", "explore", "federation", "health", "help",
        "here", "home", "inbox", "loquat", "me", "media", "moderation", "moderator", "moderators", "new", "note", "notes", "null",
        "official", "owner",
        "pipa", "privacy", "profile", "publish", "root", "search", "security", "settings", "sign-in", "signin", "signup", "staff",
        "support",
        "system", "team", "terms", "topic", "topics", "undefined", "watch", "webmaster", "www",
    ], StringComparer.Ordinal);

    public static string AddressOf(string handle) => $"/@{handle}";

    /// Equal for all spellings of one handle.
    public static string KeyOf(string handle) => handle.ToLowerInvariant();

    /// Equal for handles that look alike: `sam.lee`, `samlee`, `sam_1ee`.
    public static string SkeletonOf(string handle)
    {
        var skeleton = KeyOf(handle)
            .Replace(".", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal)
            .Replace('0', 'o').Replace('1', 'l').Replace('i', 'l').Replace('5', 's')
            .Replace("rn", "m", StringComparison.Ordinal).Replace("vv", "w", StringComparison.Ordinal);
        return skeleton.Length > 0 ? skeleton : KeyOf(handle);
    }

    public static void Check(string handle)
    {
        if (!Form().IsMatch(handle))
        {
            throw Refusal.Invalid(Text.SignUp_HandleForm, "handle");
        }
        if (Reserved.Contains(KeyOf(handle)) || ReservedSkeletons.Contains(SkeletonOf(handle)))
        {
            throw Refusal.Invalid(Text.SignUp_HandleReserved, "handle");
        }
    }

    static readonly HashSet<string> ReservedSkeletons = [.. Reserved.Select(SkeletonOf)];

    // No dot at either end, because it would be lost where a handle ends a sentence.
    [GeneratedRegex(@"^[A-Za-z0-9_](?:[A-Za-z0-9_.]{0,28}[A-Za-z0-9_])$")]
    private static partial Regex Form();
}
