namespace Loquat.Discovery.ViewEvents;

/// Where a page of notes was served. The numbers are kept, so none may change.
public enum Surface : byte
{
    Explore = 1,
    Following = 2,
    Channel = 3,
    Topic = 4,
    Profile = 5,

    /// The page of one note, come to by its own address.
    Note = 6,
    Watch = 7,
    Board = 8,
    Search = 9,
    Place = 10,
    Nearby = 11,
}
