namespace Loquat.Web.Styleguide;

/// All components with their states, for developers. Available only in the development environment.
static class StyleguidePages
{
    public static void Map(WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            app.MapGet("/styleguide", () => Answer.Page<StyleguidePage>(new { }));
        }
    }
}
