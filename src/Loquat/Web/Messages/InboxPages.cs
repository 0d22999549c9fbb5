using System.Globalization;
using Loquat.Accounts;
using Loquat.Http;
using Loquat.Messages;

namespace Loquat.Web.Messages;

/// The inbox: conversations, requests from strangers, and search.
public static class InboxPages
{
    public const string Address = "/inbox";
    public const string RequestsAddress = $"{Address}/requests";
    /// The address of the first page of the list beside a conversation.
    public const string BesideAddress = $"{Address}?beside=true";
    public const string SearchAddress = $"{Address}/search";
    const int LongestSearch = 100;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Address,
            (HttpContext context, CurrentViewer me, string? before, bool? beside, ConversationQueries queries, CancellationToken ct) =>
                ShowAsync(context, me.Viewer, ConversationFolder.Accepted, before, queries, ct, beside == true));
        app.MapGet(RequestsAddress,
            (HttpContext context, CurrentViewer me, string? before, ConversationQueries queries, CancellationToken ct) => ShowAsync(context,
                me.Viewer, ConversationFolder.Requests, before, queries, ct));
        app.MapGet(SearchAddress,
            async (CurrentViewer me, string? q, MessageQueries messages, ConversationQueries queries, CancellationToken ct) =>
            {
                var words = (q ?? "").Trim();
                words = words.Length > LongestSearch ? words[..LongestSearch] : words;
                var found = words.Length == 0 ? [] : await messages.FindAsync(words, me.Viewer, ct);
                return Answer.Page<MessageSearchPage>(new { Words = words, Found = found });
            });
    }

    static async Task<IResult> ShowAsync(
        HttpContext context, Viewer viewer, ConversationFolder folder, string? before, ConversationQueries queries, CancellationToken ct,
        bool isBeside = false)
    {
        var page = await queries.ListAsync(viewer, folder,
            long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from : null, ct);
        context.Response.Headers.Append("Vary", "HX-Request");
        var requests = (await queries.UnreadAsync(viewer, ct)).Requests;
        return context.Request.Headers.ContainsKey("HX-Request")
            ? Answer.Page<ConversationList>(new
            {
                Page = page,
                Folder = folder,
                Requests = requests,
                IsFirst = before is null,
                IsBeside = isBeside
            })
            : Answer.Page<InboxPage>(new { Page = page, Folder = folder, Requests = requests, IsFirst = before is null });
    }
}
