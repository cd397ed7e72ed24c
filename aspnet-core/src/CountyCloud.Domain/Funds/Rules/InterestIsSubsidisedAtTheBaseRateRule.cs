using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>
/// The interest of a small loan is subsidised in full at the base rate (Z192 按基准利率全额贴息): principal × rate × days ÷ days of a year ×
/// share, rounded to the fen. What the bank asks above the base rate is the borrower's.
/// </summary>
public sealed class InterestIsSubsidisedAtTheBaseRateRule(SubsidyClaim claim, DisbursementRules rules) : IBusinessRule
{
    /// <summary>Days of a year where the county has no rule, as banks in China reckon.</summary>
    public const decimal BankYear = 360;

    /// <summary>Percent of the interest where the county has no rule: all of it (Z192 全额贴息).</summary>
    public const decimal WholeInterest = 100;

    /// <summary>What the county pays, yuan; null when it has no rate or the claim names no loan.</summary>
    public decimal? Expected => rules.InterestBaseRate is { } rate && claim.Loan is { Principal: > 0, Days: > 0 } loan
        ? decimal.Round(loan.Principal * rate.Value / 100 * loan.Days / (rules.InterestYearDays?.Value ?? BankYear) * (rules.InterestShare?.Value ?? WholeInterest) / 100, 2, MidpointRounding.AwayFromZero)
        : null;

    /// <inheritdoc />
    public bool IsBroken => claim.Kind == SubsidyKind.Interest && rules.InterestBaseRate is not null && claim.Shares.Sum(s => s.Amount) != Expected;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:InterestDiffers").WithData("principal", claim.Loan?.Principal ?? 0).WithData("days", claim.Loan?.Days ?? 0)
        .WithData("rate", rules.InterestBaseRate!.Text).WithData("share", rules.InterestShare?.Text ?? "100").WithData("total", Expected?.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture) ?? "—")
        .WithData("source", rules.InterestShare?.Source ?? rules.InterestBaseRate.Source);
}
