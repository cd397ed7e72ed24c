using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Tenders;

/// <summary>A bonus item earns points only with the papers that prove it (Z1304 to Z1313, TEND-13) and from its threshold on: three certified people, two projects, five vehicles and 3,000 square metres (Z1309 to Z1311, TEND-18 to TEND-20).</summary>
public sealed class BonusIsEarnedByItsProofRule(TenderBonus? item, BonusScore score, int papers) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => item is null || score.Points < 0 || score.Points > item.MaxPoints
        || (score.Points > 0 && ((item.Threshold is { } least && (score.Value ?? 0) < least) || (item.SecondThreshold is { } second && (score.SecondValue ?? 0) < second) || (item.Proof is { IsEmpty: false } && papers == 0)));

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Tenders:BonusNotEarned", 403).WithData("item", item?.Name.Source ?? score.ItemCode).WithData("source", item?.Source ?? string.Empty);
}
