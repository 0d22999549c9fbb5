namespace Loquat.Notes;

public static class NotesRoom
{
    public static void AddNotes(this IServiceCollection services)
    {
        services.AddSingleton<NoteLists>();
        services.AddSingleton<NoteReading>();
        services.AddScoped<NoteLinks>();
        services.AddScoped<NotePhotos>();
        services.AddSingleton<PhotoReading>();
        services.AddScoped<Drafts>();
        services.AddScoped<NotePublishing>();
        services.AddScoped<NoteEditing>();
        services.AddScoped<NoteDeletion>();
        services.AddScoped<Suggestions>();
    }
}
