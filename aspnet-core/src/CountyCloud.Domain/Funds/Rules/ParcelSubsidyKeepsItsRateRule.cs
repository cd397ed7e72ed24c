using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>A parcel's subsidy is the rate times the pieces, and city and county pay their shares of it (C177: 0.5 = 0.2 + 0.3 yuan a piece).</summary>
public sealed class ParcelSubsidyKeepsItsRateRule(SubsidyClaim claim, DisbursementRules rules) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => claim.Kind == SubsidyKind.OutboundParcel && rules.PerParcel is { } rate
        && (claim.Pieces is not > 0
            || claim.Shares.Sum(s => s.Amount) != rate.Value * claim.Pieces
            || Differs(FundSourceKind.City, rules.CityShare) || Differs(FundSourceKind.CountyMatching, rules.CountyShare));

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:ParcelRateDiffers")
        .WithData("pieces", claim.Pieces ?? 0).WithData("rate", rules.PerParcel!.Text).WithData("total", rules.PerParcel.Value * (claim.Pieces ?? 0))
        .WithData("city", rules.CityShare?.Text ?? "—").WithData("county", rules.CountyShare?.Text ?? "—").WithData("source", rules.PerParcel.Source);

    private bool Differs(FundSourceKind kind, RuleLimit? share) =>
        share is not null && claim.Shares.Where(s => s.SourceKind == kind).Sum(s => s.Amount) != share.Value * (claim.Pieces ?? 0);
}
