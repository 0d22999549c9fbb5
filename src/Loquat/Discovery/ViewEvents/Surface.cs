namespace Loquat.Discovery.ViewEvents;

/// The page or feed on which notes were shown. The numbers are stored, so they must not change.
public enum Surface : byte
{
    Explore = 1,
    Following = 2,
    Channel = 3,
    Topic = 4,
    Profile = 5,

    /// The page of a single note, opened by its address.
    Note = 6,
    Watch = 7,
    Board = 8,
    Search = 9,
    Place = 10,
    Nearby = 11,
}
