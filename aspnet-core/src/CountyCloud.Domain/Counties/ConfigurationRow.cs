namespace CountyCloud.Counties;

/// <summary>A row of a section as it is stored.</summary>
/// <param name="Id">Id.</param>
/// <param name="ConcurrencyStamp">Stamp.</param>
/// <param name="CreationTime">UTC.</param>
/// <param name="LastModificationTime">UTC.</param>
/// <param name="Values">Values.</param>
public sealed record ConfigurationRow<TValues>(Guid Id, string ConcurrencyStamp, DateTime CreationTime, DateTime? LastModificationTime, TValues Values)
    where TValues : ISectionValues;

/// <summary>Bounds of a section.</summary>
public static class SectionLimits
{
    /// <summary>Most rows of a section: what a person can still review. Lists that grow with daily work are no configuration.</summary>
    public const int MaxRows = 5000;
}
