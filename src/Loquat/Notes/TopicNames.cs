using System.Text;

namespace Loquat.Notes;

/// Folds the spellings of a topic into one name.
public static class TopicNames
{
    public const int MaxLength = 50;

    /// Compatibility-normalised (full-width letters become plain) and lower case; null for a name without a letter.
    public static string? Fold(string written)
    {
        var name = Normalized(written)?.ToLowerInvariant().Trim('_');
        return name?.Length is > 0 and <= MaxLength && name.Any(char.IsLetter) ? name : null;
    }

    /// Null for malformed UTF-16, which an address may contain.
    static string? Normalized(string written)
    {
        try
        {
            return written.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    public static string AddressOf(string name) => $"/topics/{Uri.EscapeDataString(name)}";
}
