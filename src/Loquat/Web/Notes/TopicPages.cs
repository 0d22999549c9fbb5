using Loquat.Data;
using Loquat.Notes;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Web.Notes;

public static class TopicPages
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/topics/{name}", Show);

    static async Task<IResult> Show(string name, string? before, Visitor visitor, LoquatDb db, NoteLists lists, NoteReading reading, CancellationToken ct)
    {
        var folded = TopicNames.Fold(name) ?? throw Refusal.NotFound();
        var topic = await db.Topics.AsNoTracking().FirstOrDefaultAsync(t => t.Name == folded, ct);
        var page = topic is null ? new NoteListPage([], null) : await lists.ByTopicAsync(topic.Id, visitor.Viewer, NoteCursor.Parse(before), ct);
        // A topic of which the viewer sees nothing looks as if nobody had used it.
        return Answer.Page<TopicPage>(new
        {
            Name = folded,
            PublicNotes = topic?.PublicNotes ?? 0,
            SignedIn = visitor.IsSignedIn,
            Notes = await reading.LoadAsync(page.Notes.Select(n => n.Id), visitor.Viewer, ct),
            NextAddress = page.Next is { } next ? $"{TopicNames.AddressOf(folded)}?before={next}" : null,
        });
    }
}
