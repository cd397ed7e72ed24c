using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>
/// A sanction is one that the county's rules provide: recovery (M115, Z1273), a bar from applying (Z1273), a stop or cut (Z75); each with what
/// it needs: the payment that paid the money, the contractor to be barred.
/// </summary>
public sealed class SanctionIsProvidedRule(ViolationCase violation, ViolationSanctions s, DisbursementRules rules) : IBusinessRule
{
    private readonly string? _missing =
        s.RecoverAmount is not null && (s.RecoverAmount <= 0 || violation.PaymentId is null || (rules.Clawback ?? rules.Bar) is null) ? "recover"
        : s.IsBarred && (violation.ContractorId is null || rules.Bar is null) ? "bar"
        : (s.StopPaymentId ?? s.CutPaymentId) is not null && (rules.StopOrCut ?? rules.Clawback) is null ? "stopOrCut"
        : s.CutPaymentId is not null && s.CutTo is not > 0 ? "cut"
        : null;

    /// <inheritdoc />
    public bool IsBroken => _missing is not null;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:SanctionNotProvided").WithData("sanction", _missing)
        .WithData("source", (rules.Bar ?? rules.Clawback ?? rules.StopOrCut)?.Source ?? "W-13");
}
