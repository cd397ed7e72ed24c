using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Administration.Regions;

/// <summary>A node of the region tree (PLAT-02, PLAT-03). Host data. Where it lies depends on the day: regions move (<see cref="RegionMove"/>).</summary>
public sealed class Region : AggregateRoot
{
    private readonly List<RegionPlacement> _placements = [];

    private Region()
    {
    }

    /// <summary>A new region under <paramref name="parent"/>, since ever; its placements have to be read.</summary>
    public Region(Guid id, string code, RegionLevel level, LocalizedText name, Region? parent)
    {
        Id = id;
        Code = code;
        Level = level;
        Name = name;
        ParentId = parent?.Id;
        _placements.Add(new RegionPlacement(id, id, new RegionStretch(null, null, ParentId, (parent?._placements.Single(p => p.From is null).Path ?? "/") + code + "/")));
    }

    /// <summary>GB/T 2260 code, six digits; 100000 is the country.</summary>
    public string Code { get; private set; } = string.Empty;

    /// <summary>Level.</summary>
    public RegionLevel Level { get; private set; }

    /// <summary>Name.</summary>
    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    /// <summary>Region above before any move. Whoever asks where it lies asks <see cref="RegionPlacement"/> for a day.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>Where it lies and when.</summary>
    public IReadOnlyCollection<RegionPlacement> Placements => _placements;

    /// <inheritdoc />
    public override string AuditName => $"{Code} {Name.Source}";

    /// <summary>Corrects the name.</summary>
    public void Rename(LocalizedText name) => Name = name;

    /// <summary>Writes down what the tree says of it.</summary>
    internal void Place(IReadOnlyList<RegionStretch> stretches, Func<Guid> newId)
    {
        _placements.RemoveAll(p => stretches.All(s => s.From != p.From));
        foreach (var stretch in stretches)
        {
            if (_placements.Find(p => p.From == stretch.From) is { } placement)
            {
                placement.Change(stretch);
            }
            else
            {
                _placements.Add(new RegionPlacement(newId(), Id, stretch));
            }
        }
    }
}
