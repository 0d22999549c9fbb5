using Loquat.Accounts;
using Loquat.Data;
using Loquat.Discovery.Numbers;
using Loquat.Discovery.Signals;
using Loquat.Jobs;
using Loquat.Media;
using Loquat.Messages;
using Loquat.Moderation;
using Loquat.Notes;
using Loquat.Notes.Boards;
using Loquat.Notes.Places;
using Loquat.Notifications;
using Loquat.Notifications.Digests;
using Loquat.Notifications.Push;
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
        AuthenticationTables.Configure(model);
        RelationshipTables.Configure(model);
        MediaTables.Configure(model);
        NoteTables.Configure(model);
        LikeTables.Configure(model);
        SeriesTables.Configure(model);
        TopicTables.Configure(model);
        PlaceTables.Configure(model);
        MakingTables.Configure(model);
        BoardTables.Configure(model);
        MessageTables.Configure(model);
        ModerationTables.Configure(model);
        NotificationTables.Configure(model);
        PushTables.Configure(model);
        DigestTables.Configure(model);
        SignalTables.Configure(model);
        NumberTables.Configure(model);
        SearchTables.Configure(model);
    });
}
