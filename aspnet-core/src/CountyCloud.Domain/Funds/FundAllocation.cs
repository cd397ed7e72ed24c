using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Funds;

/// <summary>Received money given to budget lines by a decision (FUND-02; W-11: the second instalment stays unallocated until then).</summary>
public sealed class FundAllocation : AggregateRoot, IMultiTenant
{
    private FundAllocation()
    {
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Number.</summary>
    public string Number { get; private set; } = string.Empty;

    /// <summary>Fund source.</summary>
    public string FundSourceCode { get; private set; } = string.Empty;

    /// <summary>Why so.</summary>
    public string Reason { get; private set; } = string.Empty;

    /// <summary>Sum, yuan.</summary>
    public decimal Amount { get; private set; }

    /// <summary>Lines.</summary>
    public IReadOnlyList<LineAmount> Lines { get; private set; } = [];

    /// <summary>Where it stands.</summary>
    public FundDocumentState State { get; private set; }

    /// <summary>User name of who proposed it.</summary>
    public string RequesterName { get; private set; } = string.Empty;

    /// <summary>Day of the proposal.</summary>
    public DateOnly ProposedOn { get; private set; }

    /// <summary>Day of the decision.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Last opinion of the approval.</summary>
    public string? Opinion { get; private set; }

    /// <inheritdoc />
    public override string AuditName => Number;

    /// <summary>Proposes.</summary>
    public static FundAllocation Propose(Guid id, string number, string fundSourceCode, string reason, IReadOnlyList<LineAmount> lines, string by, DateOnly day)
    {
        var allocation = new FundAllocation { Id = id, Number = number, FundSourceCode = fundSourceCode };
        allocation.Set(reason, lines, by, day);
        return allocation;
    }

    /// <summary>Changes a returned proposal and sends it in again.</summary>
    public void Change(string reason, IReadOnlyList<LineAmount> lines, string by, DateOnly day)
    {
        CheckRule(new FundDocumentStepFitsStateRule(State, FundDocumentState.Returned));
        Set(reason, lines, by, day);
        State = FundDocumentState.UnderApproval;
    }

    /// <summary>What the approval came to.</summary>
    public void Decide(FundDocumentState state, string? opinion, DateOnly day)
    {
        CheckRule(new FundDocumentStepFitsStateRule(State, FundDocumentState.UnderApproval, FundDocumentState.Returned));
        State = state;
        Opinion = opinion;
        DecidedOn = state == FundDocumentState.Returned ? null : day;
    }

    private void Set(string reason, IReadOnlyList<LineAmount> lines, string by, DateOnly day)
    {
        CheckRule(new PaymentHasAmountsRule(lines));
        Reason = reason;
        Lines = lines;
        Amount = lines.Sum(l => l.Amount);
        RequesterName = by;
        ProposedOn = day;
    }
}
