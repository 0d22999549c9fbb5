using Loquat.Notes.Attachments;
using Loquat.Notes.Boards;
using Loquat.Notes.Comments;
using Loquat.Notes.LikesAndSaves;
using Loquat.Notes.Lists;
using Loquat.Notes.Nearby;
using Loquat.Notes.Places;
using Loquat.Notes.Publishing;
using Loquat.Notes.Remixes;
using Loquat.Notes.Series;
using Loquat.Notes.Topics;
using Loquat.Notes.Views;

namespace Loquat.Notes;

public static class NotesModule
{
    public static void AddNotes(this IServiceCollection services)
    {
        services.AddSingleton<NoteLists>();
        services.AddSingleton<ViewerMarks>();
        services.AddSingleton<MutedWordsFilter>();
        services.AddSingleton<NoteQueries>();
        services.AddSingleton<NoteTallies>();
        services.AddScoped<NoteMarks>();
        services.AddScoped<Likes>();
        services.AddScoped<Saves>();
        services.AddScoped<Dismissals>();
        services.AddScoped<NoteLinks>();
        services.AddScoped<NoteAudience>();
        services.AddScoped<AudienceSyncJob>();
        services.AddScoped<NotePhotos>();
        services.AddScoped<VideoEditing>();
        services.AddScoped<RemixRules>();
        services.AddScoped<NoteRemixes>();
        services.AddScoped<SourceWithdrawal>();
        services.AddScoped<Sounds>();
        services.AddSingleton<RemixQueries>();
        services.AddSingleton<PhotoQueries>();
        services.AddScoped<Drafts>();
        services.AddScoped<NotePublishing>();
        services.AddScoped<NoteScheduling>();
        services.AddScoped<NoteEditing>();
        services.AddScoped<SeriesEditing>();
        services.AddScoped<SeriesQueries>();
        services.AddSingleton<Gazetteer>();
        services.AddSingleton<PlaceNames>();
        services.AddSingleton<PlaceLists>();
        services.AddSingleton<PlaceDots>();
        services.AddScoped<NotePlaces>();
        services.AddScoped<PlaceAliases>();
        services.AddScoped<PlaceRenaming>();
        services.AddScoped<TopicFollows>();
        services.AddScoped<TopicAliases>();
        services.AddScoped<TopicQueries>();
        services.AddScoped<BoardRules>();
        services.AddScoped<BoardEditing>();
        services.AddScoped<BoardFilling>();
        services.AddScoped<BoardOrder>();
        services.AddScoped<BoardPeople>();
        services.AddScoped<BoardQueries>();
        services.AddScoped<NoteDeletion>();
        services.AddScoped<Suggestions>();
        services.AddScoped<CommentRules>();
        services.AddScoped<CommentWriting>();
        services.AddScoped<CommentDeletion>();
        services.AddScoped<CommentPins>();
        services.AddScoped<NotePins>();
        services.AddScoped<CommentErasing>();
        services.AddSingleton<CommentLists>();
        services.AddSingleton<CommentQueries>();
    }
}
