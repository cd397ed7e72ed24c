using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Administration.Regions;

/// <summary>Makes an account an official of a region: it sees what the counties under it publish, between two dates.</summary>
public sealed class RegionScope : AggregateRoot
{
    private RegionScope()
    {
    }

    /// <summary>A new scope.</summary>
    public RegionScope(Guid id, Guid userId, Guid regionId, DateOnly from, DateOnly? to)
    {
        Id = id;
        UserId = userId;
        RegionId = regionId;
        From = from;
        To = to;
    }

    /// <summary>Account.</summary>
    public Guid UserId { get; private set; }

    /// <summary>Region it oversees.</summary>
    public Guid RegionId { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Ends it.</summary>
    public void End(DateOnly lastDay) => To = lastDay;
}
