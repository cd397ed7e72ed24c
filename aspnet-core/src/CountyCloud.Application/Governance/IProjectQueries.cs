using CountyCloud.Approvals;
using CountyCloud.Framework.Application;

namespace CountyCloud.Governance;

/// <summary>Reads sub-projects and what belongs to them, of the current county. A contractor, when given, narrows to its own.</summary>
public interface IProjectQueries
{
    /// <summary>A page of sub-projects.</summary>
    Task<(long Total, IReadOnlyList<SubProject> Items)> GetSubProjectsAsync(SubProjectListInput input, Guid? contractorId, CancellationToken cancellationToken);

    /// <summary>All sub-projects, by number; at most 1,000.</summary>
    Task<IReadOnlyList<SubProject>> GetAllSubProjectsAsync(Guid? contractorId, CancellationToken cancellationToken);

    /// <summary>Budgets of these sub-projects and of all whose approved scheme binds, by number, in one statement.</summary>
    Task<IReadOnlyList<SubProjectBudgetDto>> GetBudgetsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>What sub-projects take of each line of the budget, yuan; one sub-project may be left out.</summary>
    Task<IReadOnlyDictionary<string, decimal>> GetTakenAsync(Guid? exceptId, CancellationToken cancellationToken);

    /// <summary>How many sub-projects are neither accepted nor closed.</summary>
    Task<int> CountUnfinishedAsync(CancellationToken cancellationToken);

    /// <summary>Entries of progress, newest first.</summary>
    Task<IReadOnlyList<ProgressEntry>> GetProgressAsync(Guid subProjectId, CancellationToken cancellationToken);

    /// <summary>Schemes of a sub-project, newest version first; tracked.</summary>
    Task<IReadOnlyList<DesignScheme>> GetSchemesOfAsync(Guid subProjectId, CancellationToken cancellationToken);

    /// <summary>A page of schemes, newest first.</summary>
    Task<(long Total, IReadOnlyList<DesignScheme> Items)> GetSchemesAsync(DesignSchemeListInput input, Guid? contractorId, CancellationToken cancellationToken);

    /// <summary>A page of halts, newest first.</summary>
    Task<(long Total, IReadOnlyList<HaltOrder> Items)> GetHaltsAsync(HaltOrderListInput input, Guid? contractorId, CancellationToken cancellationToken);

    /// <summary>A page of rectifications, newest first.</summary>
    Task<(long Total, IReadOnlyList<Rectification> Items)> GetRectificationsAsync(RectificationListInput input, Guid? contractorId, CancellationToken cancellationToken);

    /// <summary>Rectifications that a document opened, newest first.</summary>
    Task<IReadOnlyList<Rectification>> GetRectificationsOfOriginAsync(Guid originId, CancellationToken cancellationToken);

    /// <summary>Sub-project → rectifications that are not closed; those of no sub-project under an empty id.</summary>
    Task<IReadOnlyDictionary<Guid, int>> CountOpenRectificationsAsync(CancellationToken cancellationToken);

    /// <summary>A page of acceptances, newest first.</summary>
    Task<(long Total, IReadOnlyList<Acceptance> Items)> GetAcceptancesAsync(AcceptanceListInput input, Guid? contractorId, CancellationToken cancellationToken);

    /// <summary>True when the whole project's acceptance is approved.</summary>
    Task<bool> IsWholeProjectAcceptedAsync(CancellationToken cancellationToken);

    /// <summary>Approvals of documents, newest first.</summary>
    Task<IReadOnlyList<ApprovalListItemDto>> GetApprovalsAsync(IReadOnlyCollection<Guid> documentIds, CancellationToken cancellationToken);

    /// <summary>Contractors engaged in the county on a day.</summary>
    Task<IReadOnlyList<EngagedContractorDto>> GetContractorsAsync(DateOnly day, CancellationToken cancellationToken);
}
