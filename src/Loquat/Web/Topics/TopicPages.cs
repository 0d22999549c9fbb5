using Loquat.Discovery.ViewEvents;
using Loquat.Http;
using Loquat.Notes;
using Loquat.Notes.Lists;
using Loquat.Notes.Topics;
using Loquat.Notes.Views;

namespace Loquat.Web.Topics;

public static class TopicPages
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/topics/{name}", Show);

    static async Task<IResult> Show(
        string name, string? sort, string? before, string? after, Visitor visitor, TopicQueries topics, NoteLists lists,
        NoteQueries queries, ImpressionTokens tokens, CancellationToken ct)
    {
        var topic = await topics.FindAsync(name, visitor.Viewer, ct);
        var newest = sort == "newest";
        var page = topic.ListId == 0
            ? NoteListPage.Empty
            : await lists.ByTopicAsync(topic.ListId, newest, visitor.Viewer, NoteCursor.Parse(before, after), ct);
        // A topic without visible notes looks like an unused one.
        return Answer.Page<TopicPage>(new
        {
            Topic = topic,
            SignedIn = visitor.IsSignedIn,
            Notes = await queries.LoadAsync(page.Notes.Select(n => n.Id), visitor.Viewer, ct),
            Page = page,
            Newest = newest,
            Impression = await tokens.OfAsync(visitor.Session, Surface.Topic, [.. page.Notes.Select(n => n.Id)], ct),
        });
    }
}
