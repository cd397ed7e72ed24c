using CountyCloud.Funds;

namespace CountyCloud.Documents.Paper;

/// <summary>Payment application of the contractor, mid-point or after acceptance (F-15, F-17, M101, M103; F-21 for its vouchers and invoices).</summary>
internal sealed class PaymentRequestPaper(IPaymentAppService service) : IPaperSource
{
    /// <inheritdoc />
    public async Task<PaperContent> WriteAsync(Guid id, PaperDesk desk, CancellationToken cancellationToken)
    {
        var payment = await service.GetAsync(id, cancellationToken);
        var summary = payment.Summary;
        return new PaperContent(summary.Number, "payments",
        [
            new PaperFacts(
            [
                desk.Wide("SubProject", $"{summary.SubProjectNumber} {summary.SubProjectName}"), desk.Fact("WorkKind", desk.Name(payment.WorkKind)), desk.Fact("PaymentStage", desk.Name(summary.Stage)),
                desk.Fact("Payee", summary.PayeeName), desk.Day("RequestedOn", summary.RequestedOn), desk.Money("RequestedAmount", payment.RequestedAmount), desk.Wide("RequestReason", payment.Reason),
            ]),
            PaymentOpinionPaper.Lines(payment, desk),
            desk.Table("Invoices", [desk.Column("InvoiceNumber", 26), desk.Column("IssuedOn", 20), desk.Column("Seller", 32), desk.Column("AmountYuan", 22, isNumber: true)],
                payment.Invoices.Select(i => (IReadOnlyList<string?>)[i.InvoiceNumber, PaperDesk.Date(i.IssuedOn), i.Seller, PaperDesk.Yuan(i.Amount)])),
            desk.Table("Papers", [desk.Column("Order", 10), desk.Column("PaperKind", 30), desk.Column("FileName", 60)], payment.Papers.Select((p, i) => (IReadOnlyList<string?>)[PaperDesk.Figure(i + 1), desk.Name(p.Kind), p.FileName])),
        ],
        [desk.Sign("ContractorParty", payment.Reason, payment.RequesterName, summary.RequestedOn), desk.Sign("ReceivedByOffice")]);
    }
}
