namespace Loquat.Media;

public enum ProfilePlace { Avatar, Cover }
