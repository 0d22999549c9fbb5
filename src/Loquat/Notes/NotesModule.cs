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
        services.AddLists();
        services.AddLikesAndSaves();
        services.AddViews();
        services.AddTopics();
        services.AddPublishing();
        services.AddAttachments();
        services.AddRemixes();
        services.AddSeries();
        services.AddPlaces();
        services.AddNearby();
        services.AddBoards();
        services.AddComments();
        services.AddScoped<NoteAudience>();
    }
}
