namespace Loquat.Notes.Boards;

/// How somebody stands to a board. Who is invited sees it, and adds nothing yet.
public enum BoardRole { Visitor, Invited, Member, Owner }
