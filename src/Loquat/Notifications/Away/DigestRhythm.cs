namespace Loquat.Notifications.Away;

/// How often a person receives a digest by email. Off by default.
public enum DigestRhythm { Never = 0, Daily = 1, Weekly = 2 }
