using CountyCloud.Framework.Entities;

namespace CountyCloud.Administration.Regions;

/// <summary>Where a region lies between two days, both included.</summary>
/// <param name="From">First day; null: since ever.</param>
/// <param name="To">Last day; null while it lasts.</param>
/// <param name="ParentId">Region above.</param>
/// <param name="Path">Codes from the root.</param>
public sealed record RegionStretch(DateOnly? From, DateOnly? To, Guid? ParentId, string Path);

/// <summary>
/// Where a region lies between two days, for queries: made of the tree and its moves by <see cref="RegionTree"/>, never by hand. A region is under
/// another on a day when its path of that day starts with the other's.
/// </summary>
public sealed class RegionPlacement : Entity
{
    private RegionPlacement()
    {
    }

    internal RegionPlacement(Guid id, Guid regionId, RegionStretch stretch)
    {
        Id = id;
        RegionId = regionId;
        From = stretch.From;
        Change(stretch);
    }

    /// <summary>Region.</summary>
    public Guid RegionId { get; private set; }

    /// <summary>First day; null: since ever.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Region above.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>Codes from the root, as <c>/100000/630000/632300/632323/</c>.</summary>
    public string Path { get; private set; } = string.Empty;

    internal void Change(RegionStretch stretch)
    {
        To = stretch.To;
        ParentId = stretch.ParentId;
        Path = stretch.Path;
    }
}
