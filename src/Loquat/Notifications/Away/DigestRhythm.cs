namespace Loquat.Notifications.Away;

/// How often somebody wants to hear by mail what they missed. Nobody who did not ask for it.
public enum DigestRhythm { Never = 0, Daily = 1, Weekly = 2 }
