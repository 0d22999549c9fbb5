using System.Globalization;
using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Http;
using Loquat.Notifications;

namespace Loquat.Web.Notifications;

/// The notifications page. Opening the first page of all notifications marks them as read on all devices.
public sealed class NotificationPages(NotificationQueries queries, NotificationMarks marks, FollowQueries follows)
{
    const string Home = "/notices";

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet(Home,
            (HttpContext context, CurrentViewer me, NotificationPages pages, string? show, string? before, CancellationToken ct) =>
                pages.ShowAsync(context, me.Viewer, SectionOf(show),
                    long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from : null, ct));

    public static string AddressOf(NotificationSection section) => section switch
    {
        NotificationSection.LikesAndSaves => $"{Home}?show=likes",
        NotificationSection.CommentsAndMentions => $"{Home}?show=comments",
        NotificationSection.Follows => $"{Home}?show=follows",
        _ => Home,
    };

    /// The address of the page after a cursor.
    public static string AddressFrom(NotificationSection section, long before) =>
        $"{AddressOf(section)}{(section == NotificationSection.All ? '?' : '&')}before={before.ToString(CultureInfo.InvariantCulture)}";

    /// An unknown section means all.
    static NotificationSection SectionOf(string? show) => show switch
    {
        "likes" => NotificationSection.LikesAndSaves,
        "comments" => NotificationSection.CommentsAndMentions,
        "follows" => NotificationSection.Follows,
        _ => NotificationSection.All,
    };

    async Task<IResult> ShowAsync(HttpContext context, Viewer viewer, NotificationSection section, long? before, CancellationToken ct)
    {
        var page = await queries.ListAsync(viewer, section, before, ct);
        if (section == NotificationSection.All && before is null && page.HasNew)
        {
            await marks.MarkAsync(viewer, page.NewestId, ct);
        }
        var parameters = new { Page = page, Section = section, IsFirst = before is null, States = await StatesAsync(viewer, page, ct) };
        context.Response.Headers.Append("Vary", "HX-Request");
        return context.Request.Headers.ContainsKey("HX-Request")
            ? Answer.Page<NotificationList>(parameters)
            : Answer.Page<NotificationsPage>(parameters);
    }

    /// The viewer's relationship to new followers.
    async Task<IReadOnlyDictionary<long, FollowState>> StatesAsync(Viewer viewer, NotificationPage page, CancellationToken ct)
    {
        var states = new Dictionary<long, FollowState>();
        foreach (var group in page.Groups.Where(g => g.Target.Kind == NotificationKind.Follow))
        {
            states[group.Actors[0].Id] = await follows.StateAsync(viewer, group.Actors[0].Id, ct);
        }
        return states;
    }
}
