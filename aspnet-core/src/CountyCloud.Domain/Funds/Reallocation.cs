using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Funds;

/// <summary>Money moved between main items of the budget, or a change of use (F-19, F-20, W-12). Who approves, the county's route says by the amount.</summary>
public sealed class Reallocation : AggregateRoot, IMultiTenant
{
    private Reallocation()
    {
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Number.</summary>
    public string Number { get; private set; } = string.Empty;

    /// <summary>What people read in lists.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <summary>Why it is needed.</summary>
    public string Reason { get; private set; } = string.Empty;

    /// <summary>Contractor that proposes it; null for the office.</summary>
    public Guid? ContractorId { get; private set; }

    /// <summary>User name of who proposes it.</summary>
    public string RequesterName { get; private set; } = string.Empty;

    /// <summary>Day of the proposal.</summary>
    public DateOnly ProposedOn { get; private set; }

    /// <summary>Sum of the moves, yuan.</summary>
    public decimal Amount { get; private set; }

    /// <summary>Moves.</summary>
    public IReadOnlyList<ReallocationMove> Moves { get; private set; } = [];

    /// <summary>Where it stands.</summary>
    public ReallocationState State { get; private set; }

    /// <summary>Day of the decision.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Last opinion of the approval.</summary>
    public string? Opinion { get; private set; }

    /// <inheritdoc />
    public override string AuditName => Number;

    /// <summary>Proposes.</summary>
    /// <param name="id">Id.</param>
    /// <param name="number">Number.</param>
    /// <param name="proposal">What is moved and why.</param>
    /// <param name="earlier">Earlier reallocations that count.</param>
    /// <param name="rules">The county's rules.</param>
    /// <exception cref="Framework.Errors.BusinessException">A rule of the county is broken.</exception>
    public static Reallocation Propose(Guid id, string number, ReallocationProposal proposal, IReadOnlyList<ReallocationPast> earlier, DisbursementRules rules)
    {
        var reallocation = new Reallocation { Id = id, Number = number, ContractorId = proposal.ContractorId };
        reallocation.Set(proposal, earlier, rules);
        return reallocation;
    }

    /// <summary>Changes a returned proposal and sends it in again.</summary>
    public void Change(ReallocationProposal proposal, IReadOnlyList<ReallocationPast> earlier, DisbursementRules rules)
    {
        CheckRule(new ReallocationStepFitsStateRule(State, ReallocationState.Returned));
        Set(proposal, earlier, rules);
        State = ReallocationState.Proposed;
    }

    /// <summary>What the approval came to.</summary>
    public void Decide(ReallocationState state, string? opinion, DateOnly day)
    {
        CheckRule(new ReallocationStepFitsStateRule(State, ReallocationState.Proposed, ReallocationState.Returned));
        State = state;
        Opinion = opinion;
        DecidedOn = state == ReallocationState.Returned ? null : day;
    }

    private void Set(ReallocationProposal proposal, IReadOnlyList<ReallocationPast> earlier, DisbursementRules rules)
    {
        CheckRule(new ReallocationHasMovesRule(proposal.Moves));
        CheckRule(new ReallocationHasWrittenRequestRule(proposal.PaperCount, rules.ReallocationChain));
        foreach (var move in proposal.Moves)
        {
            CheckRule(new ReallocationIsBetweenSystemsRule(move, rules.ReallocationScope));
        }

        Check(proposal.Moves, earlier, rules);
        Title = proposal.Title;
        Reason = proposal.Reason;
        RequesterName = proposal.RequesterName;
        ProposedOn = proposal.Day;
        Moves = proposal.Moves;
        Amount = proposal.Moves.Sum(m => m.Amount);
    }

    // Once for the programme, or once for a system, as the county reads its rule (GAP-06).
    private static void Check(IReadOnlyList<ReallocationMove> moves, IReadOnlyList<ReallocationPast> earlier, DisbursementRules rules)
    {
        if (rules.MaxTimesScope?.Has("system") != true)
        {
            CheckLimits(moves, earlier, rules);
            return;
        }

        foreach (var system in moves.SelectMany(m => new[] { m.FromSystemCode, m.ToSystemCode }).Distinct(StringComparer.Ordinal))
        {
            bool Touches(ReallocationMove m) => m.FromSystemCode == system || m.ToSystemCode == system;
            CheckLimits([.. moves.Where(Touches)], [.. earlier.Where(e => e.Moves.Any(Touches)).Select(e => e with { Moves = [.. e.Moves.Where(Touches)] })], rules);
        }
    }

    private static void CheckLimits(IReadOnlyList<ReallocationMove> moves, IReadOnlyList<ReallocationPast> earlier, DisbursementRules rules)
    {
        CheckRule(new ReallocationIsNotRepeatedRule(earlier.Count, earlier.Count > 0 ? earlier[^1].Number : null, rules.MaxTimes));
        CheckRule(new ReallocationIsNotTooLargeRule(moves.Sum(m => m.Amount), earlier.SelectMany(e => e.Moves).Sum(m => m.Amount), rules.HardMax));
    }
}
