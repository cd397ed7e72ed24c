using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Assets;

/// <summary>A right or original of the programme; it belongs to the county government (M138; ASSET-03, ASSET-10).</summary>
public sealed class IntellectualProperty : AggregateRoot, IMultiTenant
{
    private IntellectualProperty()
    {
    }

    /// <summary>Registers a right or original.</summary>
    public IntellectualProperty(
        Guid id, string number, string name, IntellectualPropertyKind kind, string? subject, string? registrationNumber, DateOnly? registeredOn, DateOnly? validUntil, Guid? contractId, string owner, string countyGovernment, int originals = 0)
    {
        CheckRule(new AssetsBelongToTheCountyRule(owner, countyGovernment));
        CheckRule(new OriginalsLieInTheCountysSpaceRule(name, kind, originals));
        Id = id;
        Number = number;
        Name = name;
        Kind = kind;
        Subject = subject;
        RegistrationNumber = registrationNumber;
        RegisteredOn = registeredOn;
        ValidUntil = validUntil;
        ContractId = contractId;
        Owner = owner;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Number.</summary>
    public string Number { get; private set; } = string.Empty;

    /// <summary>Name.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>Kind.</summary>
    public IntellectualPropertyKind Kind { get; private set; }

    /// <summary>What it is about, for example VI, cultural product, travel route, film, advertisement.</summary>
    public string? Subject { get; private set; }

    /// <summary>Number at the registry.</summary>
    public string? RegistrationNumber { get; private set; }

    /// <summary>Day of registration.</summary>
    public DateOnly? RegisteredOn { get; private set; }

    /// <summary>Last day on which it holds.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>Contract under which it was made.</summary>
    public Guid? ContractId { get; private set; }

    /// <summary>Owner: the county government.</summary>
    public string Owner { get; private set; } = string.Empty;

    /// <inheritdoc />
    public override string AuditName => $"{Number} {Name}";

    /// <summary>Notes its registration.</summary>
    public void Register(string registrationNumber, DateOnly registeredOn, DateOnly? validUntil)
    {
        RegistrationNumber = registrationNumber;
        RegisteredOn = registeredOn;
        ValidUntil = validUntil;
    }
}
