namespace Loquat.Notes.Attachments;

static class AttachmentsModule
{
    public static void AddAttachments(this IServiceCollection services)
    {
        services.AddScoped<NotePhotos>();
        services.AddScoped<VideoEditing>();
    }
}
