namespace CountyCloud.Traceability;

/// <summary>
/// Whose GS1 keys are: own, another county's, or nobody's on this platform. Nothing else of another county is told. A key is also somebody's
/// when they registered the company prefix it begins with.
/// </summary>
public interface IGs1KeyDirectory
{
    /// <summary>Whose each key is.</summary>
    /// <param name="keys">GTINs of 14 digits, GLNs of 13 digits.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<IReadOnlyDictionary<string, Gs1KeyStanding>> GetStandingsAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken);

    /// <summary>Registers a key or company prefix (7 to 11 digits) for the current county, inside the caller's transaction.</summary>
    /// <returns>Own when it is the county's now; AnotherCountys when it was taken: nothing is kept then.</returns>
    Task<Gs1KeyStanding> RegisterAsync(string key, CancellationToken cancellationToken);
}
