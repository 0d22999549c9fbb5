namespace Loquat.Notes.Places;

public enum PlaceAliasState { Proposed, Accepted, Rejected }
