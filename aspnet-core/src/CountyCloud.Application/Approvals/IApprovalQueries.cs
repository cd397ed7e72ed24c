using CountyCloud.Documents;
using CountyCloud.Framework.Application;

namespace CountyCloud.Approvals;

/// <summary>Reads approvals and delegations of the current county.</summary>
public interface IApprovalQueries
{
    /// <summary>A page of approvals, newest first.</summary>
    /// <param name="input">Filter.</param>
    /// <param name="roles">When given, only approvals whose current step names one of these roles.</param>
    /// <param name="contractorId">When given, only this contractor's.</param>
    /// <param name="cancellationToken">Cancellation.</param>
    Task<PagedResultDto<ApprovalListItemDto>> GetListAsync(ApprovalListInput input, IReadOnlyCollection<string>? roles, Guid? contractorId, CancellationToken cancellationToken);

    /// <summary>All approvals of a document with steps and decisions, newest first; tracked, so that one may be changed.</summary>
    Task<IReadOnlyList<Approval>> GetOfDocumentAsync(DocumentType documentType, Guid documentId, CancellationToken cancellationToken);

    /// <summary>Delegations to a person that hold on a day.</summary>
    Task<IReadOnlyList<ApprovalDelegation>> GetDelegationsToAsync(Guid userId, DateOnly day, CancellationToken cancellationToken);

    /// <summary>Delegations that a person gave or holds, newest first.</summary>
    Task<IReadOnlyList<ApprovalDelegation>> GetDelegationsOfAsync(Guid userId, CancellationToken cancellationToken);
}
