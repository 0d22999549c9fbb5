namespace Loquat.Search;

/// Days for counting searches and topics, in UTC since 1970.
static class SearchDays
{
    public static int Of(DateTimeOffset at) => (int)(at.ToUnixTimeSeconds() / (24 * 60 * 60));
}
