namespace Loquat.Web.Styleguide;

/// All components with their states, for those who build this house: only where the environment says development.
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
