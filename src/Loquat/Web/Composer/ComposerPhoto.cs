using Loquat.Web.Media;

namespace Loquat.Web.Composer;

/// A photo in the composer: its processing state and its description.
public sealed record ComposerPhoto(PhotoState State, string AltText);
