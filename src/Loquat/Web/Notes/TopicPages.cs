using Loquat.Data;
using Loquat.Discovery.Signals;
using Loquat.Notes;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Web.Notes;

public static class TopicPages
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/topics/{name}", Show);

    static async Task<IResult> Show(string name, string? sort, string? before, string? after, Visitor visitor, LoquatDb db, NoteLists lists, NoteReading reading, SignalTokens tokens, CancellationToken ct)
    {
        var folded = TopicNames.Fold(name) ?? throw Refusal.NotFound();
        var topic = await db.Topics.AsNoTracking().FirstOrDefaultAsync(t => t.Name == folded, ct);
        var newest = sort == "newest";
        var page = topic is null ? NoteListPage.Empty : await lists.ByTopicAsync(topic.Id, newest, visitor.Viewer, NoteCursor.Parse(before, after), ct);
        // A topic of which the viewer sees nothing looks as if nobody had used it.
        return Answer.Page<TopicPage>(new
        {
            Name = folded,
            PublicNotes = topic?.PublicNotes ?? 0,
            SignedIn = visitor.IsSignedIn,
            Notes = await reading.LoadAsync(page.Notes.Select(n => n.Id), visitor.Viewer, ct),
            Page = page,
            Newest = newest,
            Served = await tokens.OfAsync(visitor.Session, Surface.Topic, [.. page.Notes.Select(n => n.Id)], ct),
        });
    }
}
