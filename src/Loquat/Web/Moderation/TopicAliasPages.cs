using Loquat.Http;
using Loquat.Notes.Topics;

namespace Loquat.Web.Moderation;

/// The page on which administrators maintain which topics have the same meaning.
public static class TopicAliasPages
{
    public const string Address = "/moderation/topics";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Address,
            (CurrentModerator _, bool? done, TopicAliases aliases, CancellationToken ct) => ShowAsync(aliases, null,
                done == true ? Text.Moderation_Done : null, "", "", ct));
        app.MapPost(Address,
            (HttpContext context, CurrentModerator _, Fields fields, TopicAliases aliases, CancellationToken ct) => Answer.FormAsync(
                context,
                async () =>
                {
                    await aliases.JoinAsync(fields["name"], fields["head"], ct);
                    return SeeOther.To($"{Address}?done=true");
                },
                problem => ShowAsync(aliases, problem, null, fields["name"], fields["head"], ct)));
        app.MapPost($"{Address}/part", async (CurrentModerator _, Fields fields, TopicAliases aliases, CancellationToken ct) =>
        {
            await aliases.PartAsync(fields.Id("topic"), ct);
            return SeeOther.To($"{Address}?done=true");
        });
    }

    static async Task<IResult> ShowAsync(
        TopicAliases aliases, FormProblem? problem, string? notification, string name, string head, CancellationToken ct) =>
        Answer.Page<TopicAliasesPage>(new
        {
            Aliases = await aliases.ListAsync(ct),
            Problem = problem,
            Notification = notification,
            Name = name,
            Head = head
        });
}
