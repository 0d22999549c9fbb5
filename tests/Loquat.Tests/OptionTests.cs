using Loquat.Data;

namespace Loquat.Tests;

public class OptionTests
{
    [Theory]
    [InlineData("LOQUAT_SIGN_UP", "maybe", "SignUp")]
    [InlineData("LOQUAT_PUBLIC_ADDRESS", "loquat.example", "PublicAddress")]
    [InlineData("LOQUAT_PUBLIC_ADDRESS", "https://loquat.example/path", "PublicAddress")]
    [InlineData("LOQUAT_PUBLIC_ADDRESS", "ftp://loquat.example", "PublicAddress")]
    [InlineData("LOQUAT_LISTEN", "5080", "Listen")]
    [InlineData("LOQUAT_TRUSTED_PROXIES", "10.0.0.0/8,not-a-network", "TrustedProxies")]
    [InlineData("LOQUAT_TRUSTED_PROXIES", "10.0.0.0/99", "TrustedProxies")]
    [InlineData("LOQUAT_MEDIA_STORE", "tape", "MediaStore")]
    [InlineData("LOQUAT_LOGS", "loud", "Logs")]
    [InlineData("LOQUAT_RATE_LIMITS", "2", "RateLimits")]
    [InlineData("LOQUAT_ROLE", "king", "Role")]
    [InlineData("LOQUAT_ROLE", "1", "Role")]
    [InlineData("LOQUAT_TELEMETRY", "nowhere", "Telemetry")]
    [InlineData("LOQUAT_SPEECH", "nowhere", "Speech")]
    [InlineData("LOQUAT_SPEECH", "https://speech.example/?key=1", "Speech")]
    [InlineData("LOQUAT_DATABASE", "Host=", "Database")]
    [InlineData("LOQUAT_DATABASE", "Host=db;Nonsense=1", "Database")]
    [InlineData("LOQUAT_DATABASE", "postgres://", "Database")]
    [InlineData("LOQUAT_DATABASE", "postgres://db:port/x", "Database")]
    [InlineData("LOQUAT_DATA_FOLDER", "/dev/null/data", "DataFolder")]
    [InlineData("LOQUAT_SINGUP", "open", "SINGUP")]
    [InlineData("LOQUAT_SIGN_UP_POLICY", "open", "SIGNUPPOLICY")]
    public void A_wrong_option_is_named(string variable, string value, string name)
    {
        var error = Assert.Throws<WrongOption>(() => Read((variable, value)));

        Assert.Contains(name, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    /// Starts the real server, once for each kind of mistake. `A_wrong_option_is_named` covers the other mistakes.
    [Theory]
    [InlineData("LOQUAT_SIGN_UP", "maybe", "LOQUAT_SIGN_UP")]
    [InlineData("LOQUAT_LISTEN", "http://203.0.113.1:5080", "LOQUAT_LISTEN")]
    [InlineData("LOQUAT_DATABASE", "Host=127.0.0.1;Port=1;Username=x;Database=x", "LOQUAT_DATABASE")]
    public async Task The_server_does_not_start_with_a_wrong_option_and_prints_one_line(string variable, string value, string named)
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        var environment = LoquatProcess.EnvironmentOf(database);
        environment[variable] = value;

        var (code, output, errors) = await LoquatProcess.RunAsync(["serve"], environment);

        Assert.Equal(2, code);
        Assert.Single(errors.Split('\n'));
        Assert.Contains(named, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", output + errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/dev/null/loquat.db")]
    [InlineData("/")]
    [InlineData("Host=127.0.0.1;Port=1;Username=x;Database=x")]
    public async Task A_database_that_cannot_be_opened_is_a_wrong_option(string database)
    {
        var migrator = new Migrator(Read(("LOQUAT_DATABASE", database)).Database, TimeProvider.System,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<Migrator>.Instance);

        var error = await Assert.ThrowsAsync<WrongOption>(() => migrator.MigrateAsync(default));

        Assert.Contains("LOQUAT_DATABASE", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void Missing_options_have_their_documented_defaults()
    {
        var options = Read();

        Assert.Equal(Engine.Sqlite, options.Database.Engine);
        Assert.Equal(Path.Combine(options.DataFolder, "loquat.db"), options.Database.SqlitePath);
        Assert.Equal("http://localhost:5080", options.Origin);
        Assert.Equal(SignUpPolicy.Open, options.SignUp);
        Assert.Equal(Switch.On, options.RateLimits);
        Assert.Null(options.Telemetry);
        Assert.False(options.IsSecure);
    }

    [Fact]
    public void Options_are_read_from_the_environment()
    {
        var options = Read(
            ("LOQUAT_PUBLIC_ADDRESS", "https://loquat.example:8443"), ("LOQUAT_TRUSTED_PROXIES", "127.0.0.1, ::1, 10.0.0.0/8"),
            ("LOQUAT_SIGN_UP", "Closed"),
            ("LOQUAT_SPEECH", "https://speech.example/openai"), ("LOQUAT_SPEECH_KEY", "secret"),
            ("LOQUAT_DATABASE", "postgres://mei:p%40ss@db.example/loq"), ("LOQUAT_TEST_POSTGRES", "no option of the server"),
            ("PATH", "/bin"));

        Assert.True(options.IsSecure);
        Assert.Equal("https://loquat.example:8443", options.Origin);
        Assert.Equal(("https://speech.example/openai", "whisper-1", "secret"),
            (options.Speech!.AbsoluteUri, options.SpeechModel, options.SpeechKey));
        Assert.Equal(3, options.TrustedProxies.Count);
        Assert.Equal(SignUpPolicy.Closed, options.SignUp);
        var database = new Npgsql.NpgsqlConnectionStringBuilder(options.Database.ConnectionString);
        Assert.Equal(("db.example", 5432, "loq", "mei", "p@ss"),
            (database.Host, database.Port, database.Database, database.Username, database.Password));
    }

    [Fact]
    public void An_earlier_name_of_an_option_still_works()
    {
        var options = Read(("LOQUAT_SIGNAL_DAYS", "30"), ("LOQUAT_SIGNAL_MEGABYTES", "500"));

        Assert.Equal((30, 500), (options.ViewEventDays, options.ViewEventMegabytes));
    }

    [Fact]
    public async Task Every_option_is_documented()
    {
        var explained = await File.ReadAllTextAsync(Conventions.SourceTree.PathOf("docs/operations.md"));

        Assert.All(typeof(LoquatOptions).GetProperties().Where(p => p.CanWrite).Select(p => p.Name), name =>
            Assert.Contains($"`LOQUAT_{OptionParser.InEnvironment(name)}`", explained, StringComparison.Ordinal));
    }

    static LoquatOptions Read(params (string Name, string Value)[] variables)
    {
        var folder = Directory.CreateTempSubdirectory("loquat-options-");
        try
        {
            var all = variables.Prepend(("LOQUAT_DATA_FOLDER", folder.FullName)).GroupBy(v => v.Item1)
                .ToDictionary(v => v.Key, v => v.Last().Item2);
            return OptionParser.Read(new ConfigurationBuilder().AddInMemoryCollection(OptionParser.FromEnvironment(all)).Build());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
