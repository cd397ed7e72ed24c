using CountyCloud.Framework.Entities;

namespace CountyCloud.Administration.Account.Sessions;

/// <summary>
/// A sign-in and what became of it: the cookie carries its id, and the row says at every request whether it still holds. The platform's, because an
/// account is; of the counties it knows only the one the person was in last.
/// </summary>
public sealed class AccountSession : Entity
{
    /// <summary>Longest name of a device, characters.</summary>
    public const int MaxDeviceLength = 64;

    /// <summary>Longest shortened address, characters.</summary>
    public const int MaxNetworkLength = 48;

    private AccountSession()
    {
    }

    /// <summary>A session that begins.</summary>
    /// <param name="id">Id.</param>
    /// <param name="userId">Account.</param>
    /// <param name="now">UTC.</param>
    /// <param name="device">Browser and system in plain words; empty when unknown.</param>
    /// <param name="network">Shortened network address; empty when unknown.</param>
    /// <param name="countyId">County it begins in; null for the platform's side.</param>
    public AccountSession(Guid id, Guid userId, DateTime now, string device, string network, Guid? countyId)
    {
        Id = id;
        UserId = userId;
        CreatedAt = now;
        LastSeenAt = now;
        Device = device;
        Network = network;
        CountyId = countyId;
    }

    /// <summary>Account.</summary>
    public Guid UserId { get; private set; }

    /// <summary>Sign-in, UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>Last use, UTC; up to <see cref="AccountSessions.SeenEvery"/> behind.</summary>
    public DateTime LastSeenAt { get; private set; }

    /// <summary>Browser and system in plain words, by which the person knows it again; empty when unknown.</summary>
    public string Device { get; private set; } = string.Empty;

    /// <summary>Network address without its last part: enough to know one's office from a foreign place, too little to follow a person.</summary>
    public string Network { get; private set; } = string.Empty;

    /// <summary>County it was in last; null for the platform's side.</summary>
    public Guid? CountyId { get; private set; }

    /// <summary>When it was ended, UTC; null while it holds.</summary>
    public DateTime? EndedAt { get; private set; }
}
