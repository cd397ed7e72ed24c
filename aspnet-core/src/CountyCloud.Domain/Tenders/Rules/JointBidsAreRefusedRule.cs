using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Tenders;

/// <summary>Where the conditions say so, joint bids are not accepted (Z1303, TEND-12).</summary>
public sealed class JointBidsAreRefusedRule(Tender tender, bool isJoint) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => isJoint && tender.Conditions.Any(c => c.Kind == BidderConditionKind.NoJointBid);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Tenders:JointBid", 403);
}
