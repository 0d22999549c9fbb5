namespace Loquat.Web.Parts;

/// The name and the icon of a channel.
public static class ChannelDisplay
{
    public static string NameOf(string channel) => channel switch
    {
        "fashion" => Text.Channel_Fashion,
        "beauty" => Text.Channel_Beauty,
        "food" => Text.Channel_Food,
        "travel" => Text.Channel_Travel,
        "home" => Text.Channel_Home,
        "fitness" => Text.Channel_Fitness,
        "crafts" => Text.Channel_Crafts,
        "pets" => Text.Channel_Pets,
        "art" => Text.Channel_Art,
        "books" => Text.Channel_Books,
        "technology" => Text.Channel_Technology,
        "everyday" => Text.Channel_Everyday,
        _ => channel,
    };

    public static string IconOf(string channel) => channel switch
    {
        "fashion" => "shirt",
        "beauty" => "sparkles",
        "food" => "utensils",
        "travel" => "plane",
        "home" => "house",
        "fitness" => "dumbbell",
        "crafts" => "scissors",
        "pets" => "paw-print",
        "art" => "palette",
        "books" => "book-open",
        "technology" => "cpu",
        "everyday" => "coffee",
        _ => "hash",
    };
}
