namespace Loquat.Notes.Comments;

static class CommentsModule
{
    public static void AddComments(this IServiceCollection services)
    {
        services.AddScoped<CommentRules>();
        services.AddScoped<CommentWriting>();
        services.AddScoped<CommentDeletion>();
        services.AddScoped<CommentPins>();
        services.AddScoped<CommentErasing>();
        services.AddSingleton<CommentLists>();
        services.AddSingleton<CommentQueries>();
    }
}
