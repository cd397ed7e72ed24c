using CountyCloud.Framework.Application;

namespace CountyCloud.Traceability;

/// <summary>Reads tests and alerts of the current county.</summary>
public interface IQualityQueries
{
    /// <summary>Tests: all, or those of the contractor, or those that this user entered, and those of lots that own subjects have.</summary>
    Task<PagedResultDto<QualityTestListItemDto>> GetTestsAsync(QualityTestListInput input, bool all, Guid? contractorId, string userName, IReadOnlyCollection<Guid> own, CancellationToken cancellationToken);

    /// <summary>Tests that answer this one, oldest first.</summary>
    Task<IReadOnlyList<RetestDto>> GetRetestsAsync(Guid testId, CancellationToken cancellationToken);

    /// <summary>Alerts: all, or those given to one of the roles.</summary>
    Task<PagedResultDto<TraceAlertListItemDto>> GetAlertsAsync(TraceAlertListInput input, bool all, IReadOnlyCollection<string> roles, DateOnly today, CancellationToken cancellationToken);

    /// <summary>The open alert of this key, one that was added and is not yet saved included; null when there is none.</summary>
    Task<TraceAlert?> FindOpenAlertAsync(string openKey, CancellationToken cancellationToken);
}
