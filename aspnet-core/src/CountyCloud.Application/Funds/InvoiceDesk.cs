using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>What payments do with their invoices.</summary>
public sealed class InvoiceDesk(IFundQueries queries, IInvoiceFingerprints fingerprints)
{
    /// <summary>An invoice as lists show it.</summary>
    public static InvoiceDto ToDto(Invoice i) => new(
        i.Id, i.Kind, i.InvoiceNumber, i.InvoiceCode, i.Amount, i.IssuedOn, i.Seller, i.PaymentId, i.PaymentNumber, i.AttachmentId, i.State, i.CopiesElsewhere, i.ClearedReason, i.ClearedBy, i.RegisteredBy);

    /// <summary>No opinion is given on an invoice that another county has too, before the office has settled that (FUND-15).</summary>
    /// <exception cref="BusinessException">There is one.</exception>
    public async Task CheckAsync(Payment payment, CancellationToken cancellationToken)
    {
        if ((await queries.GetInvoicesOfAsync(payment.Id, cancellationToken)).FirstOrDefault(i => i.State == InvoiceState.Suspect) is { } suspect)
        {
            throw new BusinessException("Funds:InvoiceSuspect").WithData("number", suspect.InvoiceNumber).WithData("count", suspect.CopiesElsewhere);
        }
    }

    /// <summary>The payment came to nothing: its invoices may be handed in again.</summary>
    public async Task ReleaseAsync(Payment payment, CancellationToken cancellationToken)
    {
        foreach (var invoice in (await queries.GetInvoicesOfAsync(payment.Id, cancellationToken)).Where(i => i.State != InvoiceState.Released))
        {
            invoice.Release();
            await fingerprints.RemoveAsync(invoice.Fingerprint, cancellationToken);
        }
    }
}
