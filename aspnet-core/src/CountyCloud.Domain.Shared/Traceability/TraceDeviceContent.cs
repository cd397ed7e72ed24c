using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Traceability;

/// <summary>What a device or system is, where it stands and by which credential it writes.</summary>
public sealed record TraceDeviceContent
{
    /// <summary>Kind.</summary>
    public TraceDeviceKind Kind { get; init; }

    /// <summary>Maker.</summary>
    [MaxLength(128)]
    public string? Maker { get; init; }

    /// <summary>Model or version.</summary>
    [MaxLength(128)]
    public string? Model { get; init; }

    /// <summary>Serial number of the maker.</summary>
    [MaxLength(64)]
    public string? SerialNumber { get; init; }

    /// <summary>Site at which it stands; sensors, cameras and network devices need one.</summary>
    public Guid? SiteId { get; init; }

    /// <summary>Client id of the credential by which it writes; null: any credential of the county that may send.</summary>
    [MaxLength(100)]
    public string? ClientId { get; init; }

    /// <summary>Where at the site it hangs, and what else one should know.</summary>
    [MaxLength(512)]
    public string? Placement { get; init; }
}
