namespace CountyCloud.Oversight.Disclosure;

/// <summary>Tells, cheaply, whether what the public pages show has changed in the database, by whichever process.</summary>
public interface IPublicPageVersionsQuery
{
    /// <summary>
    /// A version of each county, open or closed: another one after the county was renamed, moved, opened or closed, or published its
    /// configuration anew.
    /// </summary>
    Task<IReadOnlyDictionary<Guid, string>> GetAsync(CancellationToken cancellationToken);
}
