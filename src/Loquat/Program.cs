var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "Loquat");
app.Run();
