using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Tenders;

/// <summary>Enters contracts: with the winner of a tender, or of a tender that another body held.</summary>
public sealed class ContractRegister(
    IRepository<Contract> contracts, ITenderQueries queries, Attachments attachments, IDocumentNumbers numbers, IUnitOfWork unitOfWork, IGuidGenerator ids)
{
    /// <summary>Signs a contract; its tender, if there is one, is contracted with it.</summary>
    public async Task<ContractDto> SignAsync(Tender? tender, ContractInput input, CancellationToken cancellationToken)
    {
        var code = (tender?.Winner?.CreditCode ?? input.CreditCode ?? string.Empty).Trim().ToUpperInvariant();
        var contractorId = tender?.Winner?.ContractorId ?? await queries.FindContractorAsync(code, cancellationToken);
        Contract? contract = null;
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            contract = new Contract(
                ids.Create(), await numbers.NextAsync("CON", cancellationToken), input.Title.Trim(), tender, contractorId, (tender?.Winner?.BidderName ?? input.ContractorName ?? string.Empty).Trim(), code, input.Amount,
                input.SignedOn, input.StartsOn, input.EndsOn, input.Instalments, input.SubProjectIds.Count > 0 || tender is null ? input.SubProjectIds : tender.SubProjectIds,
                input.BudgetCodes.Count > 0 || tender is null ? input.BudgetCodes : tender.BudgetCodes);
            contracts.Add(contract);
            tender?.Contract(contract.Id);
            await attachments.AttachAsync(DocumentType.Contract, contract.Id, input.AttachmentIds, "contract", cancellationToken);
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return ToDto(contract!);
    }

    /// <summary>As the API tells it.</summary>
    public static ContractDto ToDto(Contract c) => new(
        c.Id, c.ConcurrencyStamp, c.Number, c.Title, c.TenderId, c.ContractorId, c.ContractorName, c.CreditCode, c.Amount, c.SignedOn, c.StartsOn, c.EndsOn, c.State, c.EndedOn, c.TerminationReason,
        c.Instalments, c.SubProjectIds, c.BudgetCodes);
}
