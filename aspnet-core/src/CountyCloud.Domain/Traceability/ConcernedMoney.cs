namespace CountyCloud.Traceability;

/// <summary>Whose money a confirmed problem concerns (FUND-38).</summary>
/// <param name="ContractorId">Contractor, when known.</param>
/// <param name="SubProjectId">Sub-project, when known.</param>
public sealed record ConcernedMoney(Guid? ContractorId, Guid? SubProjectId);
