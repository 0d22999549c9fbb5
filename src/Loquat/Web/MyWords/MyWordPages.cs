using Loquat.Accounts;
using Loquat.Http;
using Loquat.Languages.MyWords;
using Loquat.Notes.Views;

namespace Loquat.Web.MyWords;

/// The pages of a reader's saved words. Nobody else can see them.
public sealed class MyWordPages(SavedWordQueries words, WordReviews reviews, NoteQueries notes, NoteTallies tallies, TimeProvider clock)
{
    public const string Address = Addresses.MyWords;
    public const string ReviewAddress = $"{Address}/review";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Address, (CurrentAccount me, long? before, bool? saved, long? deleted, MyWordPages pages, CancellationToken ct) =>
            pages.ListAsync(me.Account, before, saved == true, deleted, ct));
        app.MapGet(ReviewAddress, (CurrentAccount me, MyWordPages pages, CancellationToken ct) => pages.ReviewAsync(me.Account, ct));
    }

    public static string AddressAfterRemoving(long id) => FormattableString.Invariant($"{Address}?deleted={id}");

    /// The row of a word on the list.
    public async Task<SavedWordView> RowAsync(SavedWord word, Account me, CancellationToken ct)
    {
        var viewer = new Viewer(me.Id);
        var met = word.NoteId is { } id ? await tallies.FindAsync(id, viewer, ct) : null;
        var note = met is { } found ? await notes.FindAsync(found.RootId ?? found.Id, viewer, ct) : null;
        return new(word, note, met?.Address ?? "", clock.GetUtcNow());
    }

    async Task<IResult> ListAsync(Account me, long? before, bool isSaved, long? removed, CancellationToken ct)
    {
        var page = await words.PageAsync(me, before, ct);
        var rows = new List<SavedWordView>();
        foreach (var word in page.Words)
        {
            rows.Add(await RowAsync(word, me, ct));
        }
        return Answer.Page<MyWordsPage>(new
        {
            Rows = rows,
            page.Next,
            Counts = await words.CountsAsync(me, ct),
            Removed = removed is { } id ? (await words.FindAsync(me, id, isRemoved: true, ct))?.Id : null,
            Notification = isSaved ? Text.MyWords_Saved : null,
        });
    }

    async Task<IResult> ReviewAsync(Account me, CancellationToken ct)
    {
        var counts = await words.CountsAsync(me, ct);
        if (await reviews.NextAsync(me, ct) is not { } word)
        {
            return Answer.Page<NothingDuePage>(new { Counts = counts, DueIn = counts.NextDueAt - clock.GetUtcNow() });
        }
        return Answer.Page<WordReviewPage>(new
        {
            Row = await RowAsync(word, me, ct),
            counts.Due,
            Intervals = reviews.Intervals(word),
        });
    }
}
