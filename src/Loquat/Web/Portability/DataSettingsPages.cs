using Loquat.Accounts;
using Loquat.Http;
using Loquat.Notes;
using Loquat.Portability;

namespace Loquat.Web.Portability;

/// The data stored about a person, and its export.
public static class DataSettingsPages
{
    public const string Address = Addresses.DataSettings;
    public const string CopyAddress = $"{Address}/copy";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Address,
            (CurrentAccount me, AccountContentQueries contents, LoquatOptions options, CancellationToken ct) => ShowAsync(me.Account,
                contents, options, null, ct));
        app.MapPost(CopyAddress, SendCopy);
    }

    /// The archive is streamed while it is read, without a temporary file.
    static Task<IResult> SendCopy(
        HttpContext context, CurrentAccount me, PersonalArchive archive, RateLimits limits, AccountContentQueries contents,
        LoquatOptions options, TimeProvider clock, CancellationToken ct) => Answer.FormAsync(
        context,
        () =>
        {
            limits.CountCopying(me.Account.Id);
            return Task.FromResult(Results.Stream(to => archive.WriteAsync(me.Account, to, ct), "application/zip",
                PersonalArchive.NameOf(me.Account, clock.GetUtcNow())));
        },
        problem => ShowAsync(me.Account, contents, options, problem, ct));

    static async Task<IResult> ShowAsync(
        Account account, AccountContentQueries contents, LoquatOptions options, FormProblem? problem, CancellationToken ct) =>
        Answer.Page<DataSettingsPage>(new
        {
            Owner = Author.Of(account),
            Mine = await contents.OfAsync(account, ct),
            options.ViewEventDays,
            Listener = options.Speech?.Host ?? "",
            Problem = problem
        });
}
