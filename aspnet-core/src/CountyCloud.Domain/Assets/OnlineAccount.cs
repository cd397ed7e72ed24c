using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Assets;

/// <summary>
/// A shop, media account or website that carries the county's name and is handed over with the contract (ASSET-11). Who holds its login is
/// known; the login itself is never kept here.
/// </summary>
public sealed class OnlineAccount : AggregateRoot, IMultiTenant
{
    private OnlineAccount()
    {
    }

    /// <summary>Registers an account.</summary>
    public OnlineAccount(Guid id, string platform, string name, OnlineAccountKind kind, string? address, string loginHolder, Guid? contractId, string countyName, string? reasonForName)
    {
        CheckRule(new AccountCarriesTheCountysNameRule(name, countyName, reasonForName));
        Id = id;
        Platform = platform;
        Name = name;
        Kind = kind;
        Address = address;
        LoginHolder = loginHolder;
        ContractId = contractId;
        ReasonForName = reasonForName;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Platform.</summary>
    public string Platform { get; private set; } = string.Empty;

    /// <summary>Name on the platform.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>Kind.</summary>
    public OnlineAccountKind Kind { get; private set; }

    /// <summary>Address.</summary>
    public string? Address { get; private set; }

    /// <summary>Organisation or post that holds the login.</summary>
    public string LoginHolder { get; private set; } = string.Empty;

    /// <summary>Contract under which it is run.</summary>
    public Guid? ContractId { get; private set; }

    /// <summary>Why it does not carry the county's name.</summary>
    public string? ReasonForName { get; private set; }

    /// <summary>State.</summary>
    public OnlineAccountState State { get; private set; }

    /// <inheritdoc />
    public override string AuditName => $"{Platform} {Name}";

    /// <summary>Notes who holds the login from now on.</summary>
    public void ChangeHolder(string holder) => LoginHolder = holder;

    /// <summary>Notes another state.</summary>
    public void ChangeState(OnlineAccountState state) => State = state;
}
