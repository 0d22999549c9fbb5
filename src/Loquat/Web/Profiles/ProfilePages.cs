using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Discovery.ViewEvents;
using Loquat.Http;
using Loquat.Notes;
using Loquat.Notes.Lists;
using Loquat.Notes.Publishing;
using Loquat.Notes.Series;
using Loquat.Notes.Views;
using Loquat.Web.People;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Web.Profiles;

/// The profile of a person: their notes, and the viewer's relationship to them.
public sealed class ProfilePages(
    LoquatDb db, NoteLists lists, NoteQueries queries, NoteDeletion deletion, FollowQueries follows, ImpressionTokens tokens,
    LoquatOptions options)
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/me", (CurrentAccount me) => Results.Redirect(me.Account.Address));
        app.MapGet("/@{handle}",
            (VisibleAccount owner, string? tab, string? before, string? after, long? deleted, Visitor visitor, ProfilePages pages,
                FollowRequests requests, ProfileCollections collections, CancellationToken ct) =>
                pages.ShowAsync(owner.Account, ProfileTabs.Of(tab), NoteCursor.Parse(before, after), deleted, visitor, requests,
                    collections, ct));
    }

    async Task<IResult> ShowAsync(
        Account owner, ProfileTab tab, NoteCursor from, long? deleted, Visitor visitor, FollowRequests requests,
        ProfileCollections collections, CancellationToken ct)
    {
        var isOpen = await follows.IsOpenAsync(owner, visitor.Viewer, ct);
        var hidden = await collections.EmptyAsync(owner, visitor.Viewer, ct);
        var tabs = ProfileTabs.All.Where(t => ProfileTabs.MaySee(owner, t, isOpen, visitor.Viewer) && !hidden.Contains(t)).ToArray();
        if (!tabs.Contains(tab))
        {
            throw Refusal.NotFound();
        }
        var page = await (tab switch
        {
            ProfileTab.Saved => lists.SavedByAsync(owner.Id, visitor.Viewer, from, ct),
            ProfileTab.Liked => lists.LikedByAsync(owner.Id, visitor.Viewer, from, ct),
            ProfileTab.Series or ProfileTab.Boards => ValueTask.FromResult(NoteListPage.Empty),
            _ => lists.ByAuthorAsync(owner.Id, visitor.Viewer, from, ct),
        });
        var author = Author.Of(owner);
        var pinned = tab == ProfileTab.Notes && from == NoteCursor.Top
            ? await lists.PinnedByAuthorAsync(owner.Id, visitor.Viewer, ct)
            : NoteListPage.Empty;
        return Answer.Page<ProfilePage>(new
        {
            Profile = await ProfileAsync(owner, author, isOpen, visitor.Viewer, ct),
            Notes = await queries.LoadAsync(page.Notes.Select(n => n.Id), visitor.Viewer, ct),
            Pinned = await queries.LoadAsync(pinned.Notes.Select(n => n.Id), visitor.Viewer, ct),
            PinnedPage = pinned,
            PublicAddress = options.Origin,
            Page = page,
            Tab = tab,
            Tabs = tabs,
            Collection = await collections.OfAsync(owner, tab, visitor.Viewer, ct),
            SignedIn = visitor.IsSignedIn,
            Impression = visitor.Viewer.Is(owner.Id)
                ? null
                : await tokens.OfAsync(visitor.Session, Surface.Profile, [.. page.Notes.Select(n => n.Id)], ct),
            Active = visitor.Viewer.Is(owner.Id) ? NavPlace.Me : NavPlace.None,
            UndoNoteId = deleted is { } id && await deletion.CanRestoreAsync(visitor.Viewer, id, ct) ? deleted : null,
            ViewerState = visitor.Viewer.Is(owner.Id)
                ? OwnLinks(await requests.CountAsync(owner, ct), owner.Role == AccountRole.Administrator)
                : await BetweenAsync(author, visitor, ct),
        });
    }

    async Task<ProfileView> ProfileAsync(Account owner, Author author, bool isOpen, Viewer viewer, CancellationToken ct) => new(
        author,
        owner.Bio,
        await db.Notes.VisibleTo(db, viewer).CountAsync(n => n.AuthorId == owner.Id, ct),
        await db.Follows.CountAsync(f => f.FollowedId == owner.Id, ct),
        await db.Follows.CountAsync(f => f.FollowerId == owner.Id, ct),
        owner.CreatedAt,
        owner.CoverKey)
    {
        IsPrivate = owner.IsPrivate,
        IsOpen = isOpen,
    };

    async Task<RenderFragment> BetweenAsync(Author author, Visitor visitor, CancellationToken ct)
    {
        var state = visitor.IsSignedIn ? await follows.StateAsync(visitor.Viewer, author.Id, ct) : FollowState.Strangers;
        return builder =>
        {
            if (!state.Blocked)
            {
                builder.OpenComponent<FollowButton>(0);
                builder.AddComponentParameter(1, nameof(FollowButton.Author), author);
                builder.AddComponentParameter(2, nameof(FollowButton.State), state);
                builder.CloseComponent();
            }
            if (visitor.IsSignedIn && !state.Blocked)
            {
                builder.OpenComponent<MessageButton>(6);
                builder.AddComponentParameter(7, nameof(MessageButton.Author), author);
                builder.CloseComponent();
            }
            if (visitor.IsSignedIn)
            {
                builder.OpenComponent<ProfileMenu>(3);
                builder.AddComponentParameter(4, nameof(ProfileMenu.Author), author);
                builder.AddComponentParameter(5, nameof(ProfileMenu.State), state);
                builder.CloseComponent();
            }
        };
    }

    static RenderFragment OwnLinks(int requests, bool moderates) => builder =>
    {
        builder.OpenComponent<OwnProfileLinks>(0);
        builder.AddComponentParameter(1, nameof(OwnProfileLinks.Requests), requests);
        builder.AddComponentParameter(2, nameof(OwnProfileLinks.Moderates), moderates);
        builder.CloseComponent();
    };
}
