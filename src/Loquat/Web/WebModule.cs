using System.Text.Encodings.Web;
using System.Text.Unicode;
using Loquat.Accounts;
using Loquat.Http;
using Loquat.Http.Live;
using Loquat.Http.Media;
using Loquat.Web.App;
using Loquat.Web.Authentication;
using Loquat.Web.Boards;
using Loquat.Web.Captions;
using Loquat.Web.Cards;
using Loquat.Web.Comments;
using Loquat.Web.Composer;
using Loquat.Web.Discovery;
using Loquat.Web.Documents;
using Loquat.Web.Feeds;
using Loquat.Web.Media;
using Loquat.Web.Messages;
using Loquat.Web.Moderation;
using Loquat.Web.MyWords;
using Loquat.Web.Notes;
using Loquat.Web.Notifications;
using Loquat.Web.People;
using Loquat.Web.Places;
using Loquat.Web.Player;
using Loquat.Web.Portability;
using Loquat.Web.Profiles;
using Loquat.Web.Remixes;
using Loquat.Web.Search;
using Loquat.Web.Series;
using Loquat.Web.Settings;
using Loquat.Web.Styleguide;
using Loquat.Web.TextCards;
using Loquat.Web.Topics;
using Loquat.Web.Watch;
using Loquat.Web.Words;
using Microsoft.AspNetCore.Identity;

namespace Loquat.Web;

/// The entry point for people: registers the web pages, their middleware and their addresses.
public static class WebModule
{
    public static void AddWeb(this IServiceCollection services, LoquatOptions options)
    {
        services.AddRazorComponents();
        AddConversations(services);
        services.AddAntiforgery();
        // Writes Chinese characters directly instead of as numeric entities.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        // A binding failure throws, so that `RefusalAnswers` can show a page.
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddResponseCompression(compression => compression.EnableForHttps = true);
        services.AddSingleton<Fragments>();
        services.AddSingleton<CardBytes>();
        services.AddSingleton<FeedSources>();
        services.AddSingleton<FeedPages>();
        services.AddSingleton<WatchPages>();
        services.AddSingleton<NotePages>();
        services.AddSingleton<TextCardPictures>();
        services.AddScoped<NotificationPages>();
        services.AddSingleton<FoundCards>();
        services.AddScoped<SearchPages>();
        services.AddSingleton<NoteWordBytes>();
        services.AddScoped<WordPages>();
        services.AddSingleton<DocumentTexts>();
        services.AddSingleton<Ceremony>();
        AddComments(services);
        AddComposer(services);
        AddPeople(services);
        AddPlaces(services);
        services.AddScoped<InterruptedAct>();
        services.AddScoped(provider => new OnSignInNeeded(provider.GetRequiredService<InterruptedAct>().Keep));
        services.AddScoped<SignedInBrowser>();
        AddPasskeys(services, options);
    }

    static void AddComments(IServiceCollection services)
    {
        services.AddSingleton<CommentBytes>();
        services.AddSingleton<CommentSections>();
        services.AddSingleton<CommentAnswers>();
        services.AddScoped<CommentPages>();
        services.AddScoped<CommentForms>();
    }

    static void AddComposer(IServiceCollection services)
    {
        services.AddScoped<ComposerPhotos>();
        services.AddScoped<CaptionDesk>();
        services.AddScoped<ComposerRemixes>();
        services.AddScoped<SentFiles>();
    }

    static void AddPasskeys(IServiceCollection services, LoquatOptions options)
    {
        services.AddScoped<PasskeyCeremonies>();
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            // From the public address, never from the Host header of a request.
            passkeys.ServerDomain = options.PublicAddress.Host;
            passkeys.ResidentKeyRequirement = "required";
            passkeys.UserVerificationRequirement = "required";
            passkeys.ValidateOrigin = origin => ValueTask.FromResult(!origin.CrossOrigin && origin.Origin == options.Origin);
        });
    }

    static void AddPeople(IServiceCollection services)
    {
        services.AddScoped<ProfilePages>();
        services.AddScoped<ProfileCollections>();
        services.AddScoped<BoardPages>();
        services.AddScoped<PeoplePages>();
        services.AddScoped<MyWordPages>();
        services.AddScoped<ReportPages>();
        services.AddScoped<ModerationPages>();
        services.AddScoped<ProfileSettingsPages>();
        services.AddScoped<SecurityPages>();
        services.AddScoped<PushSettingsPages>();
    }

    static void AddPlaces(IServiceCollection services)
    {
        services.AddSingleton<LandFile>();
        services.AddSingleton<MapDrawing>();
        services.AddSingleton<SealedPosition>();
        services.AddScoped<PlaceChoosing>();
        services.AddScoped<PlacedCards>();
        services.AddScoped<PlacePages>();
        services.AddScoped<NearbyPages>();
    }

    static void AddConversations(IServiceCollection services)
    {
        services.AddScoped<MessageFields>();
        services.AddScoped<ConversationPages>();
        services.AddScoped<ConversationForms>();
        services.AddScoped<MessageForms>();
        services.AddScoped<NoteSending>();
    }

    public static void UseWeb(this WebApplication app)
    {
        if (app.Services.GetRequiredService<LoquatOptions>().TrustedProxies.Count > 0)
        {
            app.UseForwardedHeaders();
        }
        app.UsePublicPhotos();
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseInterfaceLanguage();
        app.UseRefusals(RefusalAnswers.Renderer);
        app.UseReadableText();
        // The middleware below reads endpoint metadata.
        app.UseRouting();
        app.UseSameOriginOnly();
        app.UseSessions();
        app.UseScriptCookies();
        app.UseStoppedAccounts();
        app.UsePageCaching();
        app.UseActViewEvents();
        app.MapAssets();
        app.MapInterfaceLanguage();
        StyleguidePages.Map(app);
        LiveApi.Map(app);
        TusApi.Map(app);
        var pages = app.MapGroup("").WithHeads();
        MapNotes(pages);
        MapPeople(pages);
        AppPages.Map(pages);
        NotificationPages.Map(pages);
        InboxPages.Map(pages);
        ConversationPages.Map(pages);
        ConversationForms.Map(pages);
        MessageForms.Map(pages);
        NoteSending.Map(pages);
        NotificationSettingsPages.Map(pages);
        PushSettingsPages.Map(pages);
        DigestPages.Map(pages);
        DataSettingsPages.Map(pages);
        DiscoveryPages.Map(pages);
        MyWordPages.Map(pages);
        MyWordForms.Map(pages);
        MyWordExports.Map(pages);
        DocumentPages.Map(pages);
        app.MapFallback((HttpContext _) => throw Refusal.NotFound());
    }

    static void MapNotes(IEndpointRouteBuilder pages)
    {
        FeedPages.Map(pages);
        WatchPages.Map(pages);
        NewNotesApi.Map(pages);
        NotePages.Map(pages);
        NoteCodes.Map(pages);
        TextCardPictures.Map(pages);
        OEmbed.Map(pages);
        TopicPages.Map(pages);
        TopicForms.Map(pages);
        SearchPages.Map(pages);
        WordPages.Map(pages);
        PlacePages.Map(pages);
        NearbyPages.Map(pages);
        ComposerForms.Map(pages);
        ShareForms.Map(pages);
        NoteForms.Map(pages);
        SeriesPages.Map(pages);
        SeriesForms.Map(pages);
        BoardPages.Map(pages);
        BoardForms.Map(pages);
        NoteActs.Map(pages);
        CommentPages.Map(pages);
        CommentForms.Map(pages);
        SuggestionApi.Map(pages);
        PhotoApi.Map(pages);
        VideoStatuses.Map(pages);
        SoundPages.Map(pages);
        DownloadPages.Map(pages);
        MediaFiles.Map(pages);
        CaptionApi.Map(pages);
        CaptionPages.Map(pages);
    }

    static void MapPeople(IEndpointRouteBuilder pages)
    {
        ProfilePages.Map(pages);
        FollowForms.Map(pages);
        PeoplePages.Map(pages);
        SignUpPages.Map(pages);
        SignInPages.Map(pages);
        MailedPages.Map(pages);
        SettingsPages.Map(pages);
        PrivacySettingsPages.Map(pages);
        WellBeingPages.Map(pages);
        ReportPages.Map(pages);
        ModerationPages.Map(pages);
        TopicAliasPages.Map(pages);
        PlaceAliasPages.Map(pages);
        DecisionPages.Map(pages);
        ProfileSettingsPages.Map(pages);
        SecurityPages.Map(pages);
        TwoFactorPages.Map(pages);
    }
}
