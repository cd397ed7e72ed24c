namespace CountyCloud.Oversight.Disclosure;

/// <summary>Reads the open counties and what they publish of themselves from host data.</summary>
public interface IPublishedCountiesQuery
{
    /// <summary>A page of the open counties.</summary>
    Task<PublicCountyListDto> GetAsync(PublicCountyFilter filter, CancellationToken cancellationToken);
}
