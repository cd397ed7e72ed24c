using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Approvals;

/// <summary>Somebody lets another person sign in their place between two days; it is named on every signature given by it.</summary>
public sealed class ApprovalDelegation : AggregateRoot, IMultiTenant
{
    private ApprovalDelegation()
    {
    }

    /// <summary>A new delegation.</summary>
    /// <exception cref="Framework.Errors.BusinessException">To oneself, or a period that is empty or longer than a year.</exception>
    public ApprovalDelegation(Guid id, Guid fromUserId, string fromUserName, Guid toUserId, string toUserName, DateOnly from, DateOnly to, string reason)
    {
        CheckRule(new DelegationGoesToAnotherPersonRule(fromUserId, toUserId));
        CheckRule(new DelegationIsForALimitedPeriodRule(from, to));
        Id = id;
        FromUserId = fromUserId;
        FromUserName = fromUserName;
        ToUserId = toUserId;
        ToUserName = toUserName;
        From = from;
        To = to;
        Reason = reason;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Account that delegates.</summary>
    public Guid FromUserId { get; private set; }

    /// <summary>Its user name.</summary>
    public string FromUserName { get; private set; } = string.Empty;

    /// <summary>Account that signs instead.</summary>
    public Guid ToUserId { get; private set; }

    /// <summary>Its user name.</summary>
    public string ToUserName { get; private set; } = string.Empty;

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day.</summary>
    public DateOnly To { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = string.Empty;

    /// <inheritdoc />
    public override string AuditName => $"{FromUserName} → {ToUserName}";

    /// <summary>Ends it after that day.</summary>
    public void End(DateOnly lastDay) => To = lastDay < To ? lastDay : To;
}
