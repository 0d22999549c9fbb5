using Loquat.Http;
using Loquat.Notes.Places;

namespace Loquat.Web.Moderation;

/// The pages on which administrators maintain names of places.
public static class PlaceAliasPages
{
    public const string Address = "/moderation/places";
    const int Most = 100;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Address,
            async (CurrentModerator _, bool? done, PlaceAliases aliases, PlaceNames names, CancellationToken ct) =>
                Answer.Page<PlaceAliasesPage>(new
                {
                    Open = await NamedAsync(await aliases.ListAsync(PlaceAliasState.Proposed, Most, ct), names, ct),
                    Kept = await NamedAsync(await aliases.ListAsync(PlaceAliasState.Accepted, Most, ct), names, ct),
                    Notification = done == true ? Text.Moderation_Done : null,
                }));
        app.MapPost($"{Address}/accept",
            (CurrentModerator _, Fields fields, PlaceAliases aliases, CancellationToken ct) =>
                DoAsync(aliases.AcceptAsync(fields.Id("alias"), ct)));
        app.MapPost($"{Address}/reject",
            (CurrentModerator _, Fields fields, PlaceAliases aliases, CancellationToken ct) =>
                DoAsync(aliases.RejectAsync(fields.Id("alias"), ct)));
        app.MapPost($"{Address}/remove",
            (CurrentModerator _, Fields fields, PlaceAliases aliases, CancellationToken ct) =>
                DoAsync(aliases.RemoveAsync(fields.Id("alias"), ct)));
    }

    static async Task<IResult> DoAsync(Task doing)
    {
        await doing;
        return SeeOther.To($"{Address}?done=true");
    }

    static async Task<IReadOnlyList<NamedPlace>> NamedAsync(IReadOnlyList<PlaceAlias> aliases, PlaceNames names, CancellationToken ct)
    {
        var named = new List<NamedPlace>();
        foreach (var alias in aliases)
        {
            if (await names.FindAsync(alias.PlaceId, ct) is { } place)
            {
                named.Add(new NamedPlace(alias, place));
            }
        }
        return named;
    }
}
