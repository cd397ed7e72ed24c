using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Tenders;

/// <summary>The evaluation ends when every qualified bid was scored, and one there is.</summary>
public sealed class EveryQualifiedBidIsScoredRule(Tender tender) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => tender.Bids.All(b => b.IsQualified != true) || tender.Bids.Any(b => b.IsQualified == true && b.BaseScore is null);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Tenders:BidsUnscored", 403).WithData("number", tender.Number);
}
