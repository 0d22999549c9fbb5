using Loquat.Media.Profiles;
using Loquat.Notes;

namespace Loquat.Web.Settings;

/// A picture of a profile as its owner sees it: `Key` is empty until it is ready, `Failure` says why it never will be.
public sealed record ProfilePictureView(ProfilePlace Place, Author Author, string Key, bool IsThere, bool IsWaiting, string? Failure);
