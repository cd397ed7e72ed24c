using CountyCloud.Documents;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Funds;

/// <summary>Which rules a payment must keep at each step. The page that explains what blocks a payment asks the same rules.</summary>
public static class PaymentTerms
{
    /// <summary>What must hold whenever money moves on: at the request, the opinion, the approval and the payment itself.</summary>
    public static IEnumerable<IBusinessRule> Always(PaymentSituation s) =>
    [
        new SchemeIsApprovedBeforePaymentRule(s.SubProject, s.Rules.DesignGate),
        new HaltedSubProjectIsNotPaidRule(s.SubProject),
        new PayeeHasNoOpenCaseRule(s.Payee),
        new PayeeIsNotBarredRule(s.Payee, s.Rules.Bar),
    ];

    /// <summary>What must hold for a part of the money, whatever the amount.</summary>
    public static IEnumerable<IBusinessRule> Of(PaymentStage stage, PaymentSituation s) =>
    [
        new StageIsOfferedRule(stage, s.SubProject.WorkKind, s.Rules),
        new MidPaymentNeedsProgressRule(stage, s.SubProject.Progress, s.Rules.Progress),
        new OneMidPaymentRule(stage, s.Others),
        new PaymentAfterAcceptanceRule(stage, s.SubProject, s.Rules),
        new RestAfterWholeProjectRule(stage, s.SubProject, s.Rules.TwoPart),
    ];

    /// <summary>What must hold for the amounts.</summary>
    public static IEnumerable<IBusinessRule> Of(PaymentStage stage, IReadOnlyList<LineAmount> lines, PaymentSituation s)
    {
        yield return new PaymentHasAmountsRule(lines);
        yield return new MidPaymentIsLimitedRule(stage, lines.Sum(l => l.Amount), s.SubProject.BudgetTotal, s.Rules.MidpointShare);
        yield return new FirstPartIsLimitedRule(stage, lines.Sum(l => l.Amount), s.SubProject.BudgetTotal, s.Rules.FirstPartShare);
        foreach (var line in lines)
        {
            yield return new PaymentStaysInLineRule(line, s.LeftOf(line.BudgetItemCode));
        }

        yield return new FinalPaymentIsTheRestRule(stage, lines.Sum(l => l.Amount), s.Left, s.Rules.FinalShare);
    }

    /// <summary>Most that may be asked for in a part, yuan.</summary>
    public static decimal Most(PaymentStage stage, PaymentSituation s) => Math.Max(0, stage switch
    {
        PaymentStage.Mid when s.Rules.MidpointShare is { } share => Math.Min(s.Left, decimal.Round(s.SubProject.BudgetTotal * share.Value / 100, 2, MidpointRounding.ToZero)),
        PaymentStage.Part when s.Rules.FirstPartShare is { } share => Math.Min(s.Left, decimal.Round(s.SubProject.BudgetTotal * share.Value / 100, 2, MidpointRounding.ToZero)),
        _ => s.Left,
    });

    /// <summary>Papers that must be there before the opinion.</summary>
    public static IReadOnlyList<PaymentPaperKind> Papers(PaymentStage stage, WorkKind kind, DisbursementRules rules)
    {
        var papers = new List<PaymentPaperKind> { PaymentPaperKind.Application };
        if (rules.Treasury is not null || rules.Reimbursement is not null)
        {
            papers.AddRange([PaymentPaperKind.OriginalVoucher, PaymentPaperKind.Invoice]);
            if (stage is not PaymentStage.Progress)
            {
                papers.Add(PaymentPaperKind.AcceptanceOpinion);
            }
        }

        if (rules.Treasury is not null)
        {
            papers.Add(PaymentPaperKind.Contract);
        }

        if (stage == PaymentStage.Procurement || (rules.Procurement is not null && kind == WorkKind.OfficeEquipment))
        {
            papers.Add(PaymentPaperKind.ProcurementFile);
        }

        return papers;
    }
}
