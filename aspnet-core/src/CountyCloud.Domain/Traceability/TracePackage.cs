using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Traceability;

/// <summary>A parcel, crate or pallet. Its content is the stock of the lots whose place it is; it is itself at a place or in another package.</summary>
public sealed class TracePackage : Entity, IMultiTenant
{
    private TracePackage()
    {
    }

    /// <summary>A package that was first packed at a place.</summary>
    public TracePackage(Guid id, string identifier, string place)
    {
        Id = id;
        Identifier = identifier;
        Place = place;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Normalised identifier.</summary>
    public string Identifier { get; private set; } = string.Empty;

    /// <summary>Where it is when it stands by itself.</summary>
    public string Place { get; private set; } = string.Empty;

    /// <summary>Package that it is in; null when it stands by itself.</summary>
    public string? ParentIdentifier { get; private set; }

    /// <summary>Takes it to a place.</summary>
    public void MoveTo(string place) => Place = place;

    /// <summary>Puts it into another package, or takes it out.</summary>
    public void PutInto(string? parentIdentifier) => ParentIdentifier = parentIdentifier;
}
