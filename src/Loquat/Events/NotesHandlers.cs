using Loquat.Accounts.Settings;
using Loquat.Media;
using Loquat.Notes.Attachments;
using Loquat.Notes.Boards;
using Loquat.Notes.Comments;
using Loquat.Notes.LikesAndSaves;
using Loquat.Notes.Places;
using Loquat.Notes.Publishing;
using Loquat.Notes.Remixes;
using Loquat.Notes.Topics;

namespace Loquat.Events;

/// What the module Notes does when something happens.
static class NotesHandlers
{
    public static void AddNotesHandlers(this IServiceCollection services)
    {
        services.On<NoteDue, NoteScheduling>((scheduling, due, ct) => scheduling.HandleAsync(due, ct), formerly: "NoteDue");
        services.On<NotePurgeDue, NoteDeletion>((deletion, due, ct) => deletion.HandleAsync(due, ct), formerly: "NotePurgeDue");
        services.On<SourceWithdrawn, SourceWithdrawal>(
            (withdrawal, withdrawn, ct) => withdrawal.HandleAsync(withdrawn, ct), formerly: "SourceWithdrawn");
        services.On<TopicHeadChanged, TopicAliases>(
            (aliases, changed, ct) => aliases.HandleAsync(changed, ct), formerly: "TopicHeadChanged");
        services.On<PlaceNamesChanged, PlaceRenaming>(
            (renaming, changed, ct) => renaming.HandleAsync(changed, ct), formerly: "PlaceNamesChanged");
        services.On<AudienceChanged, AudienceSyncJob>(
            (exposure, changed, ct) => exposure.HandleAsync(changed, ct), formerly: "AudienceChanged");
        services.On<LanguageRefreshDue, LanguageRefresh>((refresh, _, ct) => refresh.HandleAsync(ct));
        services.AddScoped(provider => new BeforeErasing(provider.GetRequiredService<NoteLinks>().UncountAuthorAsync));
        services.AddScoped(provider => new BeforeErasing(provider.GetRequiredService<NoteMarks>().UncountAllOfAsync));
        services.AddScoped(provider => new BeforeErasing(provider.GetRequiredService<CommentErasing>().PrepareAsync));
        services.AddScoped(provider => new BeforeErasing(provider.GetRequiredService<SourceWithdrawal>().BeforeErasingAsync));
        services.AddScoped(provider => new BeforeErasing(provider.GetRequiredService<BoardPeople>().PassOnAsync));
        services.AddScoped(provider => new BeforeErasing(provider.GetRequiredService<PlaceAliases>().BeforeErasingAsync));
        services.AddScoped(provider => new OnMediaChanged(provider.GetRequiredService<NotePhotos>().RefreshAsync));
    }
}
