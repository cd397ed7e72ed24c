using CountyCloud.Framework.Localization;

namespace CountyCloud.Contractors;

/// <summary>Contractors of the current county.</summary>
public interface ICountyContractors
{
    /// <summary>Names of all that are or were engaged.</summary>
    Task<IReadOnlyDictionary<Guid, LocalizedText>> GetNamesAsync(CancellationToken cancellationToken);

    /// <summary>Those that are engaged on at least one day of a period.</summary>
    Task<IReadOnlyList<Guid>> GetEngagedAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken);
}
