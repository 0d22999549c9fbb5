namespace Loquat.Web.Settings;

/// The security settings of an account, for its owner.
public sealed record SecurityView(
    bool HasPassword,
    IReadOnlyList<PasskeyLine> Passkeys,
    bool TwoFactorEnabled,
    int RecoveryCodesLeft,
    IReadOnlyList<SessionLine> Sessions);
