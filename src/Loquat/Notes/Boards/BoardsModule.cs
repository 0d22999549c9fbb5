namespace Loquat.Notes.Boards;

static class BoardsModule
{
    public static void AddBoards(this IServiceCollection services)
    {
        services.AddScoped<BoardRules>();
        services.AddScoped<BoardEditing>();
        services.AddScoped<BoardFilling>();
        services.AddScoped<BoardOrder>();
        services.AddScoped<BoardPeople>();
        services.AddScoped<BoardQueries>();
    }
}
