using Loquat.Media.Profiles;
using Loquat.Notes;

namespace Loquat.Web.Settings;

/// An avatar or a cover, as its owner sees it. `Key` is empty until it is ready; `Failure` says why processing failed.
public sealed record ProfilePictureView(ProfilePlace Place, Author Author, string Key, bool IsThere, bool IsWaiting, string? Failure);
