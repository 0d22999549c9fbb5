namespace Loquat.Web.Settings;

/// How an account is guarded, for its owner's eyes.
public sealed record SecurityView(
    bool HasPassword,
    IReadOnlyList<PasskeyLine> Passkeys,
    bool TwoFactorEnabled,
    int RecoveryCodesLeft,
    IReadOnlyList<SessionLine> Sessions);
