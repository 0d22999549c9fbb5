using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Discovery.Statistics;
using Loquat.Discovery.ViewEvents;
using Loquat.Jobs;
using Loquat.Languages.MyWords;
using Loquat.Media;
using Loquat.Media.Captions;
using Loquat.Media.Uploads;
using Loquat.Media.Videos;
using Loquat.Messages;
using Loquat.Moderation;
using Loquat.Notes;
using Loquat.Notes.Boards;
using Loquat.Notes.LikesAndSaves;
using Loquat.Notes.Places;
using Loquat.Notes.Remixes;
using Loquat.Notes.Series;
using Loquat.Notes.Topics;
using Loquat.Notifications;
using Loquat.Notifications.Away;
using Loquat.Notifications.Push;
using Loquat.Search;

namespace Loquat;

/// Lists the tables of all modules.
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
        UploadTables.Configure(model);
        VideoTables.Configure(model);
        CaptionTables.Configure(model);
        NoteTables.Configure(model);
        LikeTables.Configure(model);
        SeriesTables.Configure(model);
        TopicTables.Configure(model);
        TopicFollowTables.Configure(model);
        PlaceTables.Configure(model);
        RemixTables.Configure(model);
        BoardTables.Configure(model);
        MessageTables.Configure(model);
        ModerationTables.Configure(model);
        NotificationTables.Configure(model);
        PushTables.Configure(model);
        AwayTables.Configure(model);
        ViewEventTables.Configure(model);
        StatisticsTables.Configure(model);
        SearchTables.Configure(model);
        SavedWordTables.Configure(model);
    });
}
