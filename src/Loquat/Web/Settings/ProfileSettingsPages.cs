using System.Globalization;
using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Accounts.Settings;
using Loquat.Data;
using Loquat.Http;
using Loquat.Media;
using Loquat.Media.Pictures;
using Loquat.Media.Profiles;
using Loquat.Notes;
using Loquat.Web.Media;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Web.Settings;

/// The settings of the profile: name, biography and pictures.
public sealed class ProfileSettingsPages(LoquatDb db, Preferences preferences, ProfilePictures pictures, SentFiles sent)
{
    const string Address = "/settings/profile";
    const string SavedAddress = $"{Address}?saved=true";
    const long MostBytes = ImageProcessing.MostBytes + (64 * 1024);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Address,
            (CurrentAccount me, bool? saved, ProfilePlace? deleted, long? was, ProfileSettingsPages pages, CancellationToken ct) =>
                pages.ShowAsync(me.Account, ct, notification: saved == true ? Text.Settings_Saved : null,
                    removed: (deleted, was) is ({ } place, { } id) ? (place, id) : null));
        app.MapPost(Address,
            (HttpContext context, CurrentAccount me, Fields fields, ProfileSettingsPages pages, CancellationToken ct) =>
                pages.SaveAsync(context, me.Account, fields, ct));
        foreach (var place in Enum.GetValues<ProfilePlace>())
        {
            app.MapPost(AddressOf(place),
                (HttpContext context, CurrentAccount me, Fields fields, ProfileSettingsPages pages, CancellationToken ct) =>
                    pages.SetAsync(context, me.Account, place, fields, ct))
                .WithMetadata(new RequestSizeLimitAttribute(MostBytes),
                    new RequestFormLimitsAttribute { MultipartBodyLengthLimit = MostBytes });
            app.MapPost($"{AddressOf(place)}/remove",
                (CurrentAccount me, ProfileSettingsPages pages, CancellationToken ct) => pages.RemoveAsync(me.Account, place, ct));
        }
    }

    /// Returns an address such as `/settings/profile/avatar`.
    public static string AddressOf(ProfilePlace place) => $"{Address}/{NameOf(place)}";

    public static string NameOf(ProfilePlace place) => place == ProfilePlace.Avatar ? "avatar" : "cover";

    Task<IResult> SaveAsync(HttpContext context, Account me, Fields fields, CancellationToken ct) => Answer.FormAsync(
        context,
        async () =>
        {
            await preferences.DescribeAsync(me, fields["displayName"], fields["bio"], ct);
            return SeeOther.To(SavedAddress);
        },
        problem => ShowAsync(me, ct, fields, problem));

    Task<IResult> SetAsync(HttpContext context, Account me, ProfilePlace place, Fields fields, CancellationToken ct) => Answer.FormAsync(
        context,
        async () =>
        {
            var photo = await PhotoOfAsync(me, place, fields, ct);
            await pictures.SetAsync(me, place, photo, fields.Has("edit") ? PictureEdit.Parse(fields["edit"]) : null, ct);
            return RefusalResponses.WantsJson(context.Request) ? Results.Json(new { address = SavedAddress }) : SeeOther.To(SavedAddress);
        },
        problem => ShowAsync(me, ct, problem: problem));

    async Task<IResult> RemoveAsync(Account me, ProfilePlace place, CancellationToken ct) =>
        SeeOther.To(await pictures.RemoveAsync(me, place, ct) is { } was
            ? string.Create(CultureInfo.InvariantCulture, $"{Address}?deleted={place}&was={was}")
            : Address);

    /// A photo that was uploaded already, or the file in the form.
    async Task<long> PhotoOfAsync(Account me, ProfilePlace place, Fields fields, CancellationToken ct)
    {
        // Browsers send an empty part if no file was chosen.
        if (fields.Files("file").FirstOrDefault(f => f.FileName.Length > 0) is { } file)
        {
            return (await sent.TakeAsync(me, [file], NameOf(place), ct))[0];
        }
        return fields.Number("photo") ?? throw Refusal.Invalid(Text.ProfilePicture_PickFirst, NameOf(place));
    }

    /// Shows the page with the submitted texts or the stored ones.
    async Task<IResult> ShowAsync(
        Account me, CancellationToken ct, Fields? words = null, FormProblem? problem = null, string? notification = null,
        (ProfilePlace Place, long Photo)? removed = null)
    {
        var account = await db.Accounts.AsNoTracking().FirstAsync(a => a.Id == me.Id, ct);
        return Answer.Page<ProfileSettingsPage>(new
        {
            DisplayName = words?["displayName"] ?? account.DisplayName,
            Bio = words?["bio"] ?? account.Bio,
            Pictures = (ProfilePictureView[])
            [
                await ViewAsync(account, ProfilePlace.Avatar, account.AvatarId, account.AvatarKey, ct),
                await ViewAsync(account, ProfilePlace.Cover, account.CoverId, account.CoverKey, ct),
            ],
            Problem = problem,
            Notification = notification,
            Removed = removed,
        });
    }

    async Task<ProfilePictureView> ViewAsync(Account account, ProfilePlace place, long? photo, string key, CancellationToken ct)
    {
        var waiting = photo is null || key.Length > 0 ? null : await db.Media.AsNoTracking().FirstOrDefaultAsync(m => m.Id == photo, ct);
        var failure = waiting is { State: MediumState.Failed } ? MediumProblems.TextOf(waiting.Problem) : null;
        return new ProfilePictureView(place, Author.Of(account), key, photo is not null, waiting is not null && failure is null, failure);
    }
}
