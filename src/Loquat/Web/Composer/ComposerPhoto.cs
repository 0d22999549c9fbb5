using Loquat.Web.Media;

namespace Loquat.Web.Composer;

/// A photo in the composer: how far it is, and what its author says about it.
public sealed record ComposerPhoto(PhotoState State, string AltText);
