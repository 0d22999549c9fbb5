namespace Loquat.Search;

/// Days in which searches and topics are counted, in UTC, from 1970 on.
static class SearchDays
{
    public static int Of(DateTimeOffset at) => (int)(at.ToUnixTimeSeconds() / (24 * 60 * 60));
}
