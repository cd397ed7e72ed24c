using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Assets;

/// <summary>Something that happened to an asset; never changed or removed.</summary>
public sealed class AssetMovement : Entity, IMultiTenant
{
    private AssetMovement()
    {
    }

    internal AssetMovement(Guid id, Guid assetId, int sequence, DateOnly day, AssetMovementKind kind, string? from, string? to, string? reason, string byName)
    {
        Id = id;
        AssetId = assetId;
        Sequence = sequence;
        Day = day;
        Kind = kind;
        From = from;
        To = to;
        Reason = reason;
        ByName = byName;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Asset.</summary>
    public Guid AssetId { get; private set; }

    /// <summary>Place in the history, from 1.</summary>
    public int Sequence { get; private set; }

    /// <summary>Day.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>What happened.</summary>
    public AssetMovementKind Kind { get; private set; }

    /// <summary>Before.</summary>
    public string? From { get; private set; }

    /// <summary>After.</summary>
    public string? To { get; private set; }

    /// <summary>Why.</summary>
    public string? Reason { get; private set; }

    /// <summary>User name of whoever recorded it.</summary>
    public string ByName { get; private set; } = string.Empty;
}
