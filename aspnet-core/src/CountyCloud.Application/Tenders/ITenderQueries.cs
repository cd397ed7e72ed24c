using CountyCloud.Framework.Application;

namespace CountyCloud.Tenders;

/// <summary>Reads tenders and contracts of the current county.</summary>
public interface ITenderQueries
{
    /// <summary>A page of tenders; when a contractor is given, only those it won.</summary>
    Task<PagedResultDto<TenderListItemDto>> GetListAsync(TenderListInput input, Guid? contractorId, CancellationToken cancellationToken);

    /// <summary>A page of contracts; when a contractor is given, only its own.</summary>
    Task<PagedResultDto<ContractDto>> GetContractsAsync(ContractListInput input, Guid? contractorId, CancellationToken cancellationToken);

    /// <summary>A page of amendments; when a contractor is given, only its own.</summary>
    Task<PagedResultDto<ContractAmendmentListItemDto>> GetAmendmentsAsync(ContractAmendmentListInput input, Guid? contractorId, CancellationToken cancellationToken);

    /// <summary>Amendments of a contract, newest first. Not tracked.</summary>
    Task<IReadOnlyList<ContractAmendment>> GetAmendmentsOfAsync(Guid contractId, CancellationToken cancellationToken);

    /// <summary>Amendments that hold, oldest first. Not tracked.</summary>
    Task<IReadOnlyList<ContractAmendment>> GetApprovedAmendmentsAsync(CancellationToken cancellationToken);

    /// <summary>The tenders that the public sees: from the notice on, newest first. Not tracked.</summary>
    Task<IReadOnlyList<Tender>> GetPublishedAsync(int max, CancellationToken cancellationToken);

    /// <summary>Contracts, newest first. Not tracked.</summary>
    Task<IReadOnlyList<Contract>> GetContractsAsync(int max, CancellationToken cancellationToken);

    /// <summary>Running contracts, the oldest first; at most 1,000.</summary>
    Task<IReadOnlyList<Contract>> GetRunningAsync(CancellationToken cancellationToken);

    /// <summary>Running contracts whose term ends up to a day. Not tracked.</summary>
    Task<IReadOnlyList<Contract>> GetEndingAsync(DateOnly upTo, CancellationToken cancellationToken);

    /// <summary>One of these sub-projects that the county does not have; null when it has them all.</summary>
    Task<Guid?> FindUnknownSubProjectAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Contractor of the platform with this unified social credit code that works in the county; null when there is none.</summary>
    Task<Guid?> FindContractorAsync(string creditCode, CancellationToken cancellationToken);
}
