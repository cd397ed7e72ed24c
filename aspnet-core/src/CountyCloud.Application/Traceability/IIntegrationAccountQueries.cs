using CountyCloud.Framework.Application;

namespace CountyCloud.Traceability;

/// <summary>Credentials of the current county.</summary>
public interface IIntegrationAccountQueries
{
    /// <summary>The newest first.</summary>
    Task<PagedResultDto<IntegrationAccountDto>> GetListAsync(PagedAndSortedInput input, CancellationToken cancellationToken);

    /// <summary>By client id; null when there is none.</summary>
    Task<IntegrationAccount?> FindAsync(string clientId, CancellationToken cancellationToken);

    /// <summary>Notes that it was used; not part of its audited changes.</summary>
    Task TouchAsync(Guid id, DateTime time, CancellationToken cancellationToken);
}
