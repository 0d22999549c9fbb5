using Loquat.Notes.Boards;

namespace Loquat.Web.Boards;

/// The addresses at which a board is edited.
public static class BoardLinks
{
    public static string EditAddressOf(long id) => $"{Board.AddressOf(id)}/edit";

    public static string PeopleAddressOf(long id) => $"{Board.AddressOf(id)}/people";

    public static string ArrangeAddressOf(long id) => $"{Board.AddressOf(id)}/arrange";
}
