using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Approvals;

/// <summary>What somebody did in an approval; never changed or removed (PLAT-08).</summary>
public sealed class ApprovalDecision : Entity, IMultiTenant
{
    private ApprovalDecision()
    {
    }

    internal ApprovalDecision(Guid id, Guid approvalId, int sequence, int round, ApprovalStep? step, DecisionKind kind, ApprovalActor actor, string? role, string? opinion, IReadOnlyList<DecisionPaper> papers, DateTime time)
    {
        Id = id;
        ApprovalId = approvalId;
        Sequence = sequence;
        Round = round;
        StepOrder = step?.Order;
        StepName = step?.Name;
        Kind = kind;
        UserId = actor.UserId;
        UserName = actor.UserName;
        InPlaceOfId = actor.InPlaceOfId;
        InPlaceOfName = actor.InPlaceOfName;
        Role = role;
        Opinion = opinion;
        Papers = papers;
        Time = time;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Approval.</summary>
    public Guid ApprovalId { get; private set; }

    /// <summary>Place in the history, from 1.</summary>
    public int Sequence { get; private set; }

    /// <summary>How often the document had been sent in, from 1.</summary>
    public int Round { get; private set; }

    /// <summary>Step decided; null for what belongs to no step.</summary>
    public int? StepOrder { get; private set; }

    /// <summary>Name of the step as it was.</summary>
    public Framework.Localization.LocalizedText? StepName { get; private set; }

    /// <summary>What was done.</summary>
    public DecisionKind Kind { get; private set; }

    /// <summary>Account.</summary>
    public Guid UserId { get; private set; }

    /// <summary>User name at the time.</summary>
    public string UserName { get; private set; } = string.Empty;

    /// <summary>Account in whose place it was done.</summary>
    public Guid? InPlaceOfId { get; private set; }

    /// <summary>User name of that account.</summary>
    public string? InPlaceOfName { get; private set; }

    /// <summary>Role by which the signature counted.</summary>
    public string? Role { get; private set; }

    /// <summary>Opinion in words.</summary>
    public string? Opinion { get; private set; }

    /// <summary>Papers attached, with their hashes.</summary>
    public IReadOnlyList<DecisionPaper> Papers { get; private set; } = [];

    /// <summary>UTC time.</summary>
    public DateTime Time { get; private set; }

    internal bool IsBy(Guid userId) => UserId == userId || InPlaceOfId == userId;
}
