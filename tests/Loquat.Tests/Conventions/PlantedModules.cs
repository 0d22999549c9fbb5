// Small servers that each break one rule of the architecture test. None of this code runs.
using Microsoft.AspNetCore.Http;
using Planted.ExtensionOnly.Notes;

namespace Planted.Clean
{
    sealed class Refusal;
    sealed class Options { public Data.Db? Database { get; set; } }
    static class Model { public static Type[] Modules => [typeof(Notes.Note)]; }
    static class Server { public static object Start() => (Model.Modules, typeof(Web.Page)); }
}

namespace Planted.Clean.Data { sealed class Db; }
namespace Planted.Clean.Accounts { sealed class Account(Data.Db db) { public object Db => db; } }
namespace Planted.Clean.Notes
{
    sealed class Note { public Accounts.Account? Author { get; set; } public static Refusal Refuse() => new(); }
    static class NotesModule { public static Type[] Services => [typeof(Boards.Board), typeof(Note)]; }
}
namespace Planted.Clean.Notes.Boards { sealed class Board { public Note? Cover { get; set; } } }
namespace Planted.Clean.Messages { sealed class Message { public Notes.Note? Shared { get; set; } } }
namespace Planted.Clean.Events { sealed class Announce { public Notes.Note? Note { get; set; } } }
namespace Planted.Clean.Web { sealed class Page { public static string Show(HttpContext web, Notes.Note note) => web.ToString() + note; } }
namespace Planted.Clean.Cli { static class Serve { public static object Run() => Server.Start(); } }

namespace Planted.DomainToEntryPoint.Web { sealed class Page; }
namespace Planted.DomainToEntryPoint.Notes
{
    static class Note { public static object Show() { var pages = new List<Web.Page>(); return pages; } }
}

namespace Planted.EntryPointToAnother.Web { sealed class Page; }
namespace Planted.EntryPointToAnother.MastodonApi { sealed class Status { public Web.Page[]? Pages { get; set; } } }

namespace Planted.DataToDomain.Notes { sealed class Note; }
namespace Planted.DataToDomain.Data { static class Db { public static bool Holds(object row) => row is Notes.Note; } }

namespace Planted.JobsToDomain.Notes { sealed class NotePublished; }
namespace Planted.JobsToDomain.Jobs
{
    sealed class Queue { public static async Task Run() { await Task.Yield(); _ = new Notes.NotePublished(); } }
}

namespace Planted.LowerToHigher.Notes { sealed class Note; }
namespace Planted.LowerToHigher.Accounts { sealed class Account { public required Notes.Note Last { get; set; } } }

namespace Planted.ConstantOnly.Notes { static class NoteStates { public const string Published = "1"; } }
namespace Planted.ConstantOnly.Accounts
{
    static class AccountQueries { public const string Sql = $"SELECT count(*) FROM notes WHERE state = {Notes.NoteStates.Published}"; }
}

namespace Planted.ExtensionOnly.Notes { static class NoteTables { extension(object db) { public int Notes => db.GetHashCode(); } } }
namespace Planted.ExtensionOnly.Accounts { static class AccountCounts { public static int Of(object db) => db.Notes; } }

namespace Planted.DomainToEvents.Events { sealed class Announce; }
namespace Planted.DomainToEvents.Search
{
    sealed class Index : Comparer<Events.Announce> { public override int Compare(Events.Announce? x, Events.Announce? y) => 0; }
}

namespace Planted.CircleOfModules.Messages { sealed class Message { public Notes.Note? Shared { get; set; } } }
namespace Planted.CircleOfModules.Notes { sealed class Note { public Messages.Message? Origin { get; set; } } }

namespace Planted.CircleOfSubModules.Notes { sealed class Note { public Boards.Board? Board { get; set; } } }
namespace Planted.CircleOfSubModules.Notes.Boards { sealed class Board { public Places.Place? Place { get; set; } } }
namespace Planted.CircleOfSubModules.Notes.Places { sealed class Place { public Note? Note { get; set; } } }

namespace Planted.DomainSeesTheWeb.Notes { static class Likes { public static void Toggle(HttpContext web) => web.Abort(); } }

namespace Planted.EntryPointStartsServer { static class Server; }
namespace Planted.EntryPointStartsServer.Web { static class Page { public static Type Start() => typeof(Server); } }

namespace Planted.SomebodyUsesModel { static class Model; }
namespace Planted.SomebodyUsesModel.Cli { static class Migrate { public static Type Start() => typeof(Model); } }

namespace Planted.SharedTypeKnowsModule { sealed class Refusal { public Notes.Note? About { get; set; } } }
namespace Planted.SharedTypeKnowsModule.Notes { sealed class Note; }

namespace Planted.UnknownModule.Helpers { sealed class Anything; }

namespace Planted.TooManyDependencies.Notes
{
    sealed class Busy(object a, object b, object c, object d, object e, object f, object g)
    {
        public override string ToString() => $"{a}{b}{c}{d}{e}{f}{g}";
    }
}
