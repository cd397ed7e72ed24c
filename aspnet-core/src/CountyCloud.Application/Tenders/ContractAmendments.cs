using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Framework.Entities;
using CountyCloud.Funds;
using CountyCloud.Permissions;

namespace CountyCloud.Tenders;

/// <summary>Proposes amendments of contracts and tells them as the API does. What they would promise is checked before they go through an approval, not at its end only.</summary>
public sealed class ContractAmendments(
    IRepository<ContractAmendment> amendments, ITenderQueries queries, CountyDocuments documents, ApprovalDesk approvals, CommitmentDesk commitments, ICountyConfiguration configuration, IGuidGenerator ids)
{
    /// <summary>Makes an amendment and sends it in.</summary>
    public Task<ContractAmendment> ProposeAsync(Contract contract, AmendContractInput input, CancellationToken cancellationToken) => documents.AddAsync(amendments, input, async () =>
    {
        var amendment = ContractAmendment.Propose(
            ids.Create(), await documents.HeadAsync("AMD", input.Title, contract.ContractorId, cancellationToken), contract, ProposalOf(input), await LimitsAsync(contract, null, cancellationToken));
        await SendAsync(contract, amendment, cancellationToken);
        return amendment;
    }, cancellationToken);

    /// <summary>Changes a returned amendment and sends it in again. Inside the unit of work that saves it.</summary>
    public async Task ChangeAsync(Contract contract, ContractAmendment amendment, AmendContractInput input, CancellationToken cancellationToken)
    {
        amendment.Change(contract, ProposalOf(input), await LimitsAsync(contract, amendment.Id, cancellationToken));
        await SendAsync(contract, amendment, cancellationToken);
    }

    /// <summary>As lists show it.</summary>
    public static ContractAmendmentListItemDto ToListItem(ContractAmendment a) => new(
        a.Id, a.Number, a.Title, a.ContractId, a.ContractNumber, a.State, a.SignedOn, a.OldAmount, a.NewAmount, a.OldEndsOn, a.NewEndsOn, a.DecidedOn);

    /// <summary>As the API tells it.</summary>
    public async Task<ContractAmendmentDto> ToDtoAsync(ContractAmendment a, CancellationToken cancellationToken) => new(
        await documents.ToDtoAsync(a, [new DocumentAction("update", a.State == AmendmentState.Returned, [CountyCloudPermissions.Tenders])], cancellationToken),
        ToListItem(a), a.Reason, a.OldInstalments, a.NewInstalments, a.Opinion);

    private static AmendmentProposal ProposalOf(AmendContractInput input) => new(input.Title, input.Reason, input.SignedOn, new ContractTerms(input.NewAmount, input.NewEndsOn, input.NewInstalments));

    private async Task SendAsync(Contract contract, ContractAmendment amendment, CancellationToken cancellationToken)
    {
        await commitments.CheckAsync(contract.Number, amendment.OldAmount, amendment.NewAmount, contract.BudgetCodes, contract.SubProjectIds, cancellationToken);
        await approvals.SubmitAsync(new ApprovalSubject(amendment.DocumentType, amendment.Id, amendment.Number, amendment.Title, Amount: amendment.NewAmount, ContractorId: amendment.ContractorId), cancellationToken);
    }

    private async Task<AmendmentLimits> LimitsAsync(Contract contract, Guid? except, CancellationToken cancellationToken)
    {
        var rules = await TenderRules.GetAsync(configuration, documents.Today, cancellationToken);
        var others = (await queries.GetAmendmentsOfAsync(contract.Id, cancellationToken)).Where(a => a.Id != except).ToList();
        return new AmendmentLimits(
            documents.Today, others.LastOrDefault(a => a.State == AmendmentState.Approved)?.OldAmount ?? contract.Amount,
            others.FirstOrDefault(a => a.State is AmendmentState.Proposed or AmendmentState.Returned)?.Number, rules.MostIncreasePercent, rules.IncreaseSource);
    }
}
