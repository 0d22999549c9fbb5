namespace Loquat.Media.Videos;

/// The sound of another video under one's own, as loud as that, in hundredths.
public sealed record RecipeSound(long VideoId, int Volume);
