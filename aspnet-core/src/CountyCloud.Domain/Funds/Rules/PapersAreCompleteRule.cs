using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>The papers that the county's rules ask for are there; a proof stands for an application (M101, Z1268, Z1269).</summary>
public sealed class PapersAreCompleteRule(IReadOnlyCollection<PaymentPaperKind> needed, IReadOnlyCollection<PaymentPaperKind> there, DisbursementRules rules) : IBusinessRule
{
    private readonly IReadOnlyList<PaymentPaperKind> _missing =
        [.. needed.Where(n => !there.Contains(n) && !(n == PaymentPaperKind.Application && there.Contains(PaymentPaperKind.Proof)))];

    /// <inheritdoc />
    public bool IsBroken => _missing.Count > 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:PapersMissing").WithData("paper", _missing[0])
        .WithData("source", rules.Treasury?.Source ?? rules.Reimbursement?.Source ?? rules.MidpointShare?.Source ?? "W-08");
}
