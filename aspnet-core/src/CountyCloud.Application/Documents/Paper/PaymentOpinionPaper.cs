using CountyCloud.Funds;

namespace CountyCloud.Documents.Paper;

/// <summary>Site verification record and payment opinion letter, by which the finance bureau pays (F-16, M101).</summary>
internal sealed class PaymentOpinionPaper(IPaymentAppService service) : IPaperSource
{
    /// <inheritdoc />
    public async Task<PaperContent> WriteAsync(Guid id, PaperDesk desk, CancellationToken cancellationToken)
    {
        var payment = await service.GetAsync(id, cancellationToken);
        var (summary, check) = (payment.Summary, payment.Check);
        return new PaperContent(summary.Number, "payments",
        [
            new PaperFacts(
            [
                desk.Wide("SubProject", $"{summary.SubProjectNumber} {summary.SubProjectName}"), desk.Fact("Payee", summary.PayeeName), desk.Fact("PaymentStage", desk.Name(summary.Stage)),
                desk.Day("RequestedOn", summary.RequestedOn), desk.Fact("RequestedYuan", PaperDesk.Yuan(payment.RequestedAmount)), desk.Day("CheckedOn", check?.Day), desk.Fact("ProgressPercent", PaperDesk.Percent(check?.Progress)),
                desk.Wide("Departments", check?.Departments), desk.Wide("Verification", check?.Text), desk.Fact("FundsProper", desk.YesNo(check?.IsFundsUseProper)), desk.Fact("CheckedBy", check?.CheckedBy),
            ]),
            Lines(payment, desk),
            new PaperFacts(
            [
                desk.Wide("PaymentOpinion", payment.OpinionText), desk.Money("OpinionAmount", payment.OpinionAmount), desk.Day("OpinionOn", payment.OpinionOn),
                desk.Fact("NoticePeriod", payment.Notices.Count == 0 ? null : desk.Say("FromTo", PaperDesk.Date(payment.Notices[0].PublishedOn), PaperDesk.Date(payment.Notices[0].EndsOn))),
                desk.Day("PaidOn", summary.PaidOn), desk.Fact("VoucherNumber", summary.VoucherNumber),
            ]),
        ],
        [
            desk.Sign("Inspectors", check?.Text, check?.CheckedBy, check?.Day), desk.Sign("Office", payment.OpinionText, payment.OpinionBy, payment.OpinionOn),
            .. await desk.SignaturesAsync(DocumentType.Payment, id, payment.WorkKind, payment.OpinionAmount ?? payment.RequestedAmount, cancellationToken), desk.Sign("FinanceBureau"),
        ]);
    }

    /// <summary>The lines of a payment, as asked for and as the opinion leaves them.</summary>
    public static PaperTable Lines(PaymentDto payment, PaperDesk desk) => desk.Table(
        "BudgetLines", [desk.Column("BudgetLine", 34), desk.Column("Purpose", 22), desk.Column("RequestedYuan", 22, isNumber: true), desk.Column("OpinionYuan", 22, isNumber: true)],
        payment.Lines.Select(l => (IReadOnlyList<string?>)[desk.BudgetLine(l.BudgetItemCode), l.Purpose, PaperDesk.Yuan(l.Amount), PaperDesk.Yuan(l.OpinionAmount)]));
}
