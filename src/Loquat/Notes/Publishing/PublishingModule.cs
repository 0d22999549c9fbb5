namespace Loquat.Notes.Publishing;

static class PublishingModule
{
    public static void AddPublishing(this IServiceCollection services)
    {
        services.AddScoped<AudienceSyncJob>();
        services.AddScoped<SourceWithdrawal>();
        services.AddScoped<NoteContents>();
        services.AddScoped<Drafts>();
        services.AddScoped<NotePublishing>();
        services.AddScoped<NoteScheduling>();
        services.AddScoped<NoteEditing>();
        services.AddScoped<PlaceRenaming>();
        services.AddScoped<NoteDeletion>();
        services.AddScoped<Suggestions>();
        services.AddScoped<NotePins>();
        services.AddScoped<LanguageRefresh>();
    }
}
