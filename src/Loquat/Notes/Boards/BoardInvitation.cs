namespace Loquat.Notes.Boards;

/// Whether somebody is invited to a board is other than it was.
public sealed record BoardInvitation(long BoardId, long AccountId);
