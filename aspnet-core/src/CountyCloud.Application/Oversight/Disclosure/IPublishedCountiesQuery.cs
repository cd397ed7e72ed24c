namespace CountyCloud.Oversight.Disclosure;

/// <summary>Reads the open counties and what they publish of themselves from host data.</summary>
public interface IPublishedCountiesQuery
{
    /// <summary>All open counties, unordered.</summary>
    Task<IReadOnlyList<PublicCountyListItemDto>> GetAsync(CancellationToken cancellationToken);
}
