using System.Globalization;
using Loquat.Accounts;
using Loquat.Http;
using Loquat.Media.Videos;
using Loquat.Notes;
using Loquat.Notes.Remixes;
using Loquat.Notes.Views;

namespace Loquat.Web.Remixes;

/// Reads the sources of a remix and the remix permissions from form fields.
public static class RemixFields
{
    public static RemixContent Read(Fields fields) => new()
    {
        SoundId = fields.Has("nosound") ? null : IdOf(fields["sound"]),
        SourceId = fields.Has("nosource") ? null : IdOf(fields["source"]),
        Join = !fields.Has("source") || fields.Has("nosource") ? null : new RecipeJoin(
            Enum.TryParse<JoinKind>(fields["join"], out var kind) ? kind : JoinKind.DuetBeside,
            0,
            int.TryParse(fields["joinvolume"], NumberStyles.None, CultureInfo.InvariantCulture, out var volume)
                ? volume
                : VideoRecipe.UsualVolume,
            Milliseconds(fields["stitchfrom"]) ?? 0,
            Milliseconds(fields["stitchto"]) ?? RecipeJoin.LongestStitchMs),
        RemixPermissions = RemixPermissionsIn(fields),
    };

    /// Returns null if the form has no such fields.
    public static RemixPermissions? RemixPermissionsIn(Fields fields) => !fields.Has("remix-sound") ? null : new(
        Circle(fields["remix-sound"]), Circle(fields["remix-duet"]), Circle(fields["remix-stitch"]), fields.Has("remix-download"),
        fields.Has("remix-down"));

    /// An unknown value is refused by the capability.
    static ContactCircle Circle(string name) => Enum.TryParse<ContactCircle>(name, out var circle) ? circle : (ContactCircle)(-1);

    static long? IdOf(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    static int? Milliseconds(string text) =>
        double.TryParse(text.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            && seconds < 3600
            ? (int)Math.Round(seconds * 1000) : null;
}
