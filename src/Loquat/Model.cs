using Loquat.Accounts;
using Loquat.Data;
using Loquat.Discovery.Numbers;
using Loquat.Discovery.Signals;
using Loquat.Jobs;
using Loquat.Media;
using Loquat.Moderation;
using Loquat.Notes;
using Loquat.Notifications;
using Loquat.Search;

namespace Loquat;

/// The one list of all rooms that keep rows.
static class Model
{
    public static EntityModel Entities { get; } = new(model =>
    {
        KeyRing.Configure(model);
        JobTables.Configure(model);
        AccountTables.Configure(model);
        MediaTables.Configure(model);
        NoteTables.Configure(model);
        MakingTables.Configure(model);
        ModerationTables.Configure(model);
        NotificationTables.Configure(model);
        SignalTables.Configure(model);
        NumberTables.Configure(model);
        SearchTables.Configure(model);
    });
}
