using System.Globalization;
using Loquat.Accounts;
using Loquat.Http;
using Loquat.Languages.MyWords;
using Loquat.Linguistics.Review;
using Loquat.Notes.Views;

namespace Loquat.Web.MyWords;

/// The forms that save, remove and review words.
public static class MyWordForms
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost(MyWordPages.Address, Save);
        app.MapPost($"{MyWordPages.Address}/{{id:long}}/remove", Remove);
        app.MapPost($"{MyWordPages.Address}/{{id:long}}/restore", Restore);
        app.MapPost($"{MyWordPages.Address}/{{id:long}}/review", Rate);
    }

    static async Task<IResult> Save(
        HttpContext context, CurrentAccount me, Fields fields, SavedWords words, NoteTallies notes, CancellationToken ct)
    {
        var note = fields.Has("note") ? await VisibleAsync(fields.Id("note"), me.Account, notes, ct) : (long?)null;
        var word = await words.AddAsync(me.Account, new MetWord(fields["language"], fields["word"], fields["sentence"], note), ct);
        return RefusalResponses.WantsJson(context.Request)
            ? Results.Json(new SavedWordJson(true, word.Id.ToString(CultureInfo.InvariantCulture)))
            : SeeOther.To(WithSaved(LocalAddress.Of(fields["back"], MyWordPages.Address)));
    }

    static async Task<long> VisibleAsync(long note, Account me, NoteTallies notes, CancellationToken ct) =>
        await notes.FindAsync(note, new Viewer(me.Id), ct) is { } visible ? visible.Id : throw Refusal.NotFound();

    static async Task<IResult> Remove(HttpContext context, long id, CurrentAccount me, SavedWords words, CancellationToken ct)
    {
        await words.RemoveAsync(me.Account, id, ct);
        return RefusalResponses.WantsJson(context.Request)
            ? Results.Json(new SavedWordJson(false, id.ToString(CultureInfo.InvariantCulture)))
            : Answer.With<RemovedWordRow>(context, new { Id = id }, orGoTo: MyWordPages.AddressAfterRemoving(id));
    }

    static async Task<IResult> Restore(
        HttpContext context, long id, CurrentAccount me, SavedWords words, MyWordPages pages, CancellationToken ct)
    {
        var word = await words.RestoreAsync(me.Account, id, ct);
        var row = await pages.RowAsync(word, me.Account, ct);
        return Answer.With<SavedWordRow>(context, new { Row = row }, orGoTo: MyWordPages.Address);
    }

    static async Task<IResult> Rate(long id, CurrentAccount me, Fields fields, WordReviews reviews, CancellationToken ct)
    {
        var rating = ReviewTexts.RatingOf(fields["rating"]) ?? throw Refusal.NotFound();
        await reviews.AnswerAsync(me.Account, id, (int)Math.Min(fields.Id("reviews"), int.MaxValue), rating, ct);
        return SeeOther.To(MyWordPages.ReviewAddress);
    }

    /// The page that the reader returns to can show that the word was saved.
    static string WithSaved(string address)
    {
        var fragment = address.IndexOf('#', StringComparison.Ordinal);
        var (page, rest) = fragment < 0 ? (address, "") : (address[..fragment], address[fragment..]);
        return $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}saved=true{rest}";
    }
}
