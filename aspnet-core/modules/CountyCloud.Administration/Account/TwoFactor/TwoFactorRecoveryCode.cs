using CountyCloud.Framework.Entities;

namespace CountyCloud.Administration.Account.TwoFactor;

/// <summary>A recovery code; good once. The platform's, as the account is.</summary>
public sealed class TwoFactorRecoveryCode : Entity
{
    private TwoFactorRecoveryCode()
    {
    }

    /// <summary>A new one.</summary>
    /// <param name="id">Id.</param>
    /// <param name="userId">Account.</param>
    /// <param name="hash">What is kept of it (<see cref="RecoveryCodes.HashOf"/>).</param>
    public TwoFactorRecoveryCode(Guid id, Guid userId, string hash)
    {
        Id = id;
        UserId = userId;
        Hash = hash;
    }

    /// <summary>Account.</summary>
    public Guid UserId { get; private set; }

    /// <summary>What is kept of it.</summary>
    public string Hash { get; private set; } = string.Empty;

    /// <summary>When it was used, UTC; null while it is good.</summary>
    public DateTime? UsedAt { get; private set; }
}
