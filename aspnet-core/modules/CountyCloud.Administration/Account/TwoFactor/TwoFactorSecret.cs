using CountyCloud.Framework.Entities;

namespace CountyCloud.Administration.Account.TwoFactor;

/// <summary>The secret that an account shares with its authenticator app. The platform's, as the account is; its id is the account's.</summary>
public sealed class TwoFactorSecret : Entity
{
    private TwoFactorSecret()
    {
    }

    /// <summary>A secret that no code has confirmed yet.</summary>
    /// <param name="userId">Account.</param>
    /// <param name="protectedSecret">Secret, encrypted with the key ring.</param>
    public TwoFactorSecret(Guid userId, string protectedSecret)
    {
        Id = userId;
        ProtectedSecret = protectedSecret;
    }

    /// <summary>Secret, encrypted with the key ring.</summary>
    public string ProtectedSecret { get; private set; } = string.Empty;

    /// <summary>Step of the last code that was accepted; only later ones count, so that a code is good once.</summary>
    public long? LastStep { get; private set; }

    /// <summary>When the first code confirmed it, UTC; null: it was shown and counts for nothing yet.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>Begins anew: what was shown before and never confirmed is void.</summary>
    internal void Replace(string protectedSecret) => (ProtectedSecret, LastStep, ConfirmedAt) = (protectedSecret, null, null);

    /// <summary>The first code came.</summary>
    internal void Confirm(DateTime now, long step) => (ConfirmedAt, LastStep) = (now, step);
}
