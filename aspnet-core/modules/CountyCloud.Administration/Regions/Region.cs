using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Administration.Regions;

/// <summary>A node of the region tree (PLAT-02, PLAT-03). Host data.</summary>
public sealed class Region : AggregateRoot
{
    private Region()
    {
    }

    /// <summary>A new region under <paramref name="parent"/>.</summary>
    public Region(Guid id, string code, RegionLevel level, LocalizedText name, Region? parent)
    {
        Id = id;
        Code = code;
        Level = level;
        Name = name;
        ParentId = parent?.Id;
        Path = (parent?.Path ?? "/") + code + "/";
    }

    /// <summary>GB/T 2260 code, six digits; 100000 is the country.</summary>
    public string Code { get; private set; } = string.Empty;

    /// <summary>Level.</summary>
    public RegionLevel Level { get; private set; }

    /// <summary>Name.</summary>
    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    /// <summary>Region above.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>Codes from the root, as <c>/100000/630000/632300/632323/</c>: a region is under another when its path starts with the other's.</summary>
    public string Path { get; private set; } = string.Empty;

    /// <inheritdoc />
    public override string AuditName => $"{Code} {Name.Source}";

    /// <summary>Corrects the name.</summary>
    public void Rename(LocalizedText name) => Name = name;
}
