namespace Loquat.Notifications.Away;

/// How often somebody wants to hear by mail what they missed. Nobody who did not ask for it.
public enum DigestRhythm { Never, Daily, Weekly }
