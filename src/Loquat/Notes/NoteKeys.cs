using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Loquat.Notes;

/// Idempotency keys of the composer, so that submitting a note twice creates one note.
public static partial class NoteKeys
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(12));

    public static string Checked(string? key) => key is not null && Form().IsMatch(key) ? key : throw Refusal.Invalid(Text.Note_KeyWrong);

    [GeneratedRegex("^[A-Za-z0-9_-]{8,64}$")]
    private static partial Regex Form();
}
