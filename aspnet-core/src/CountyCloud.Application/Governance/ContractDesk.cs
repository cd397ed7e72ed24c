using CountyCloud.Administration.Identity;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Tasks;

namespace CountyCloud.Governance;

/// <summary>
/// Puts a sub-project under its contractor: by a signed contract, or named by the office before one is signed. The only place from which
/// the clock of the scheme starts (C45: 30 working days after the tender; GOV-17). To be called inside the use case; it saves with that.
/// </summary>
public sealed class ContractDesk(IProjectQueries queries, ProjectScope scope, WorkingDays workingDays, TaskDesk tasks)
{
    /// <summary>The office names the contractor of a sub-project that no contract covers.</summary>
    /// <exception cref="BusinessException">A contract covers it, its scheme is under way, or the contractor does not work in the county.</exception>
    public async Task NameAsync(SubProject subProject, Guid contractorId, DateOnly? contractedOn, CancellationToken cancellationToken)
    {
        var contractor = (await queries.GetContractorsAsync(scope.Today, cancellationToken)).FirstOrDefault(c => c.Id == contractorId)
            ?? throw new BusinessException("Governance:ContractorNotEngaged", 400);
        await RefuseWhileASchemeIsAsync(subProject, x => x.IsOpen, cancellationToken);
        subProject.SetContract(contractor.Id, contractor.Name, contractedOn, await DueOnAsync(contractedOn, cancellationToken));
        await WatchAsync(subProject, cancellationToken);
    }

    /// <summary>A contract was signed that covers the sub-project.</summary>
    /// <exception cref="BusinessException">Another contract covers it, or another contractor works on it.</exception>
    public async Task SignAsync(SubProject subProject, Guid contractId, Guid? contractorId, string contractorName, DateOnly signedOn, CancellationToken cancellationToken)
    {
        if (contractorId is not null && contractorId != subProject.ContractorId && subProject.State == SubProjectState.Planned)
        {
            await RefuseWhileASchemeIsAsync(subProject, x => x.IsOpen, cancellationToken);
        }

        var known = contractorId is null ? null : (await queries.GetContractorsAsync(scope.Today, cancellationToken)).FirstOrDefault(c => c.Id == contractorId);
        subProject.SignContract(contractId, contractorId, known?.Name ?? LocalizedText.Chinese(contractorName), signedOn, await DueOnAsync(signedOn, cancellationToken));
        await WatchAsync(subProject, cancellationToken);
    }

    /// <summary>Whoever has to finish it has a task with the completion date (GOV-18).</summary>
    public async Task WatchEndAsync(SubProject subProject, CancellationToken cancellationToken)
    {
        await tasks.CloseAsync(DocumentType.SubProject, subProject.Id, WorkTaskState.Dropped, [WorkTaskKind.Finish], cancellationToken);
        if (subProject.PlannedEnd is { } end && subProject.State < SubProjectState.Completed)
        {
            await tasks.OpenAsync(new NewWorkTask(
                WorkTaskKind.Finish, DocumentType.SubProject, subProject.Id, TitleOf(subProject), subProject.ContractorId is null ? [CountyRoles.ProgrammeOffice] : null, ContractorId: subProject.ContractorId, DueOn: end), cancellationToken);
        }
    }

    /// <summary>Refuses what a scheme of the sub-project stands in the way of.</summary>
    /// <exception cref="BusinessException">There is such a scheme.</exception>
    public async Task RefuseWhileASchemeIsAsync(SubProject subProject, Func<DesignScheme, bool> inTheWay, CancellationToken cancellationToken)
    {
        if ((await queries.GetSchemesOfAsync(subProject.Id, cancellationToken)).FirstOrDefault(inTheWay) is { } open)
        {
            throw new BusinessException("Governance:SchemeUnderApproval").WithData("number", open.Number);
        }
    }

    private async Task<DateOnly?> DueOnAsync(DateOnly? contractedOn, CancellationToken cancellationToken) =>
        contractedOn is { } day && (await scope.RulesAsync(cancellationToken)).SchemeWorkingDays is { } count ? (await workingDays.GetAsync(cancellationToken)).AddWorkingDays(day, count) : null;

    private async Task WatchAsync(SubProject subProject, CancellationToken cancellationToken)
    {
        await WatchEndAsync(subProject, cancellationToken);
        if (subProject.State != SubProjectState.Planned)
        {
            return;
        }

        await tasks.CloseAsync(DocumentType.SubProject, subProject.Id, WorkTaskState.Dropped, [WorkTaskKind.Design], cancellationToken);
        if (subProject.ContractorId is { } contractorId && (subProject.SchemeDueOn is not null || (await scope.RulesAsync(cancellationToken)).NeedsScheme(subProject.WorkKind)))
        {
            await tasks.OpenAsync(new NewWorkTask(WorkTaskKind.Design, DocumentType.SubProject, subProject.Id, TitleOf(subProject), ContractorId: contractorId, DueOn: subProject.SchemeDueOn), cancellationToken);
        }
    }

    private static string TitleOf(SubProject subProject) => $"{subProject.Number} {subProject.Name}";
}
