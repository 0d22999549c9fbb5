using Loquat.Accounts;
using Loquat.Http;
using Loquat.Languages.Words;
using Loquat.Notes.Views;
using Loquat.Search;

namespace Loquat.Web.Words;

/// Looks up single words, and lists the words of a note.
public sealed class WordPages(NoteQueries notes, WordExamples examples, NoteWordBytes bytes)
{
    // A reader taps the same word more than once; what others publish meanwhile may wait.
    const string Caching = "private, max-age=300";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(WordAddresses.Root, (HttpContext context, Visitor visitor, WordPages pages, RateLimits limits, CancellationToken ct) =>
        {
            limits.CountSearching(visitor.Session is { } session ? $"@{session.Viewer.AccountId}" : ClientAddress.Of(context));
            return pages.LookUpAsync(context, visitor, ct);
        });
        app.MapGet("/notes/{id:long}/words", (HttpContext context, long id, Visitor visitor, WordPages pages, CancellationToken ct) =>
            pages.OfNoteAsync(context, id, visitor, ct));
    }

    /// The answer alone for the script, and no content if there is no word at the position.
    async Task<IResult> LookUpAsync(HttpContext context, Visitor visitor, CancellationToken ct)
    {
        var question = WordQuestion.Of(context.Request.Query);
        var found = question.Find();
        var example = found is { IsKnown: true }
            ? await examples.FindAsync(found, question.Note ?? 0, visitor.Viewer, ct)
            : null;
        context.Response.Headers.Vary = "HX-Request, Cookie";
        if (!IsFragment(context))
        {
            return Answer.Page<WordPage>(
                new { Question = question, Found = found, Example = example, SignedIn = visitor.IsSignedIn, IsSaved = IsSaved(context) });
        }
        context.Response.Headers.CacheControl = Caching;
        return found is null ? Results.NoContent() : Answer.Page<WordAnswer>(new { Question = question, Found = found, Example = example });
    }

    async Task<IResult> OfNoteAsync(HttpContext context, long id, Visitor visitor, CancellationToken ct)
    {
        var note = await notes.FindAsync(id, visitor.Viewer, ct) ?? throw Refusal.NotFound();
        var hasPinyin = context.Request.Query["ruby"] == "1" && note.Language == "zh";
        context.Response.Headers.Vary = "HX-Request";
        var rendered = !IsFragment(context) ? await bytes.PageAsync(note, hasPinyin, visitor.IsSignedIn, IsSaved(context))
            : hasPinyin ? await bytes.PinyinAsync(note)
            : await bytes.ListAsync(note);
        return Results.Bytes(rendered, "text/html; charset=utf-8");
    }

    /// The form that saves a word returns to this page.
    static bool IsSaved(HttpContext context) => context.Request.Query["saved"] == "true";

    static bool IsFragment(HttpContext context) => context.Request.Headers.ContainsKey("HX-Request");
}
