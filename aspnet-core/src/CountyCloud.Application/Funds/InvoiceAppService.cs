using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Permissions;

namespace CountyCloud.Funds;

/// <inheritdoc cref="IInvoiceAppService"/>
public sealed class InvoiceAppService(
    IRepository<Invoice> invoices, IRepository<Payment> payments, IFundQueries queries, IInvoiceFingerprints fingerprints, FundContext fund, Attachments attachments, IUnitOfWork unitOfWork) : IInvoiceAppService
{
    /// <inheritdoc />
    public async Task<PagedResultDto<InvoiceDto>> GetListAsync(InvoiceListInput input, CancellationToken cancellationToken) =>
        await queries.GetInvoicesAsync(input, await fund.ContractorAsync(cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<InvoiceDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var invoice = await invoices.GetAsync(id, cancellationToken);
        await fund.CheckMayVisitAsync(typeof(Invoice), id, invoice.ContractorId, cancellationToken);
        return InvoiceDesk.ToDto(invoice) with { AllowedActions = invoice.State == InvoiceState.Suspect && await fund.MayAsync(CountyCloudPermissions.ProjectsManage, cancellationToken) ? ["clear"] : [] };
    }

    /// <inheritdoc />
    public async Task<InvoiceDto> CreateAsync(CreateInvoiceInput input, CancellationToken cancellationToken)
    {
        InvoiceDto? result = null;
        fund.CheckNotInFuture(input.IssuedOn);
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            var payment = await payments.GetAsync(input.PaymentId, cancellationToken);
            await fund.CheckMayVisitAsync(typeof(Payment), payment.Id, payment.PayeeId, cancellationToken);
            if (payment.State is not (PaymentState.Requested or PaymentState.SiteVerified))
            {
                throw new PaymentStepFitsStateRule(payment.State).ToException();
            }

            var facts = new InvoiceFacts(input.Kind, input.InvoiceNumber.Trim(), input.InvoiceCode?.Trim() ?? string.Empty, input.Amount, input.IssuedOn, input.Seller.Trim(), input.AttachmentId, fund.UserName);
            var hash = InvoiceFingerprint.Of(facts.Number, facts.Code, facts.Amount);
            if (await queries.FindPaymentOfInvoiceAsync(hash, cancellationToken) is { } earlier)
            {
                throw new BusinessException("Funds:InvoiceRegistered").WithData("number", facts.Number).WithData("payment", earlier);
            }

            var invoice = new Invoice(fund.Ids.Create(), facts, payment, await fingerprints.AddAsync(hash, cancellationToken));
            if (input.AttachmentId is { } scan)
            {
                payment.AddPapers((await attachments.AttachAsync(DocumentType.Payment, payment.Id, [scan], nameof(PaymentPaperKind.Invoice), cancellationToken))
                    .Select(a => new PaymentPaper(a.Id, input.Kind == InvoiceKind.Invoice ? PaymentPaperKind.Invoice : PaymentPaperKind.OriginalVoucher, a.FileName, a.Sha256)));
            }

            invoices.Add(invoice);
            await unitOfWork.SaveAsync(cancellationToken);
            result = InvoiceDesk.ToDto(invoice);
        }, cancellationToken);
        return result!;
    }

    /// <inheritdoc />
    public async Task<InvoiceDto> ClearAsync(Guid id, ReasonInput input, CancellationToken cancellationToken)
    {
        var invoice = await invoices.GetAsync(id, cancellationToken);
        invoice.Clear(input.Reason.Trim(), fund.UserName);
        await unitOfWork.SaveAsync(cancellationToken);
        return InvoiceDesk.ToDto(invoice);
    }
}
