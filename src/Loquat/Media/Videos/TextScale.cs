namespace Loquat.Media.Videos;

public enum TextScale { Small, Medium, Large }
