namespace CountyCloud.Framework.EntityFrameworkCore.MultiTenancy;

/// <summary>In which database a county's rows lie.</summary>
public interface ICountyPlacements
{
    /// <summary>The county's own database; null when its rows lie with the platform's. Asked when a context is opened; as of the last seconds.</summary>
    PlacedDatabase? Find(Guid countyId);

    /// <summary>The same as it was last known: asked at each query and save, so that a context is never used for a county that lives elsewhere.</summary>
    PlacedDatabase? Known(Guid countyId);

    /// <summary>Takes note of what was just read of a county.</summary>
    /// <param name="countyId">County.</param>
    /// <param name="placement">Connection of its own database, encrypted; null for none.</param>
    void Learn(Guid countyId, string? placement);
}

/// <summary>Nobody has a database of its own: for models and migrations.</summary>
public sealed class NoCountyPlacements : ICountyPlacements
{
    /// <inheritdoc />
    public PlacedDatabase? Find(Guid countyId) => null;

    /// <inheritdoc />
    public PlacedDatabase? Known(Guid countyId) => null;

    /// <inheritdoc />
    public void Learn(Guid countyId, string? placement)
    {
        // Nothing is kept.
    }
}
