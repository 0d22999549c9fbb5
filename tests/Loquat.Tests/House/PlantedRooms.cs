// Small houses that each break one rule, for the architecture test to find. Nothing here runs.
using Microsoft.AspNetCore.Http;

namespace Planted.Clean
{
    sealed class Refusal;
    sealed class Options { public Data.Db? Database { get; set; } }
    static class Model { public static Type[] Rooms => [typeof(Notes.Note)]; }
    static class Server { public static object Start() => (Model.Rooms, typeof(Web.Page)); }
}

namespace Planted.Clean.Data { sealed class Db; }
namespace Planted.Clean.Accounts { sealed class Account(Data.Db db) { public object Db => db; } }
namespace Planted.Clean.Notes { sealed class Note { public Accounts.Account? Author { get; set; } public static Refusal Refuse() => new(); } }
namespace Planted.Clean.Messages { sealed class Message { public Notes.Note? Shared { get; set; } } }
namespace Planted.Clean.Reactions { sealed class Announce { public Notes.Note? Note { get; set; } } }
namespace Planted.Clean.Web { sealed class Page { public static string Show(HttpContext web, Notes.Note note) => web.ToString() + note; } }
namespace Planted.Clean.Cli { static class Serve { public static object Run() => Server.Start(); } }

namespace Planted.NounToDoor.Web { sealed class Page; }
namespace Planted.NounToDoor.Notes { static class Note { public static object Show() { var pages = new List<Web.Page>(); return pages; } } }

namespace Planted.DoorToDoor.Web { sealed class Page; }
namespace Planted.DoorToDoor.MastodonApi { sealed class Status { public Web.Page[]? Pages { get; set; } } }

namespace Planted.DataToNoun.Notes { sealed class Note; }
namespace Planted.DataToNoun.Data { static class Db { public static bool Holds(object row) => row is Notes.Note; } }

namespace Planted.JobsToNoun.Notes { sealed class NotePublished; }
namespace Planted.JobsToNoun.Jobs { sealed class Queue { public static async Task Run() { await Task.Yield(); _ = new Notes.NotePublished(); } } }

namespace Planted.LowerNounToHigher.Notes { sealed class Note; }
namespace Planted.LowerNounToHigher.Accounts { sealed class Account { public required Notes.Note Last { get; set; } } }

namespace Planted.NounToReactions.Reactions { sealed class Announce; }
namespace Planted.NounToReactions.Search { sealed class Index : Comparer<Reactions.Announce> { public override int Compare(Reactions.Announce? x, Reactions.Announce? y) => 0; } }

namespace Planted.CircleOfNouns.Messages { sealed class Message { public Notes.Note? Shared { get; set; } } }
namespace Planted.CircleOfNouns.Notes { sealed class Note { public Messages.Message? Origin { get; set; } } }

namespace Planted.NounSeesTheWeb.Notes { static class Likes { public static void Toggle(HttpContext web) => web.Abort(); } }

namespace Planted.DoorStartsServer { static class Server; }
namespace Planted.DoorStartsServer.Web { static class Page { public static Type Start() => typeof(Server); } }

namespace Planted.SomebodyUsesModel { static class Model; }
namespace Planted.SomebodyUsesModel.Cli { static class Migrate { public static Type Start() => typeof(Model); } }

namespace Planted.SharedTypeKnowsRoom { sealed class Refusal { public Notes.Note? About { get; set; } } }
namespace Planted.SharedTypeKnowsRoom.Notes { sealed class Note; }

namespace Planted.UnknownRoom.Helpers { sealed class Anything; }

namespace Planted.TooManyDependencies.Notes
{
    sealed class Busy(object a, object b, object c, object d, object e, object f, object g)
    {
        public override string ToString() => $"{a}{b}{c}{d}{e}{f}{g}";
    }
}
