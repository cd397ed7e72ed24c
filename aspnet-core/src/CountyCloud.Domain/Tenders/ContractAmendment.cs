using CountyCloud.Counties;
using CountyCloud.Documents;

namespace CountyCloud.Tenders;

/// <summary>
/// A supplementary agreement: a record of its own that names what held before and what holds from now on. The contract takes the new terms when
/// the county's route approves them; nothing of a contract changes in any other way.
/// </summary>
public sealed class ContractAmendment : CountyDocument
{
    private ContractAmendment()
    {
    }

    private ContractAmendment(Guid id, DocumentHead head)
        : base(id, head)
    {
    }

    /// <inheritdoc />
    public override DocumentType DocumentType => DocumentType.ContractAmendment;

    /// <summary>Contract.</summary>
    public Guid ContractId { get; private set; }

    /// <summary>Number of the contract.</summary>
    public string ContractNumber { get; private set; } = string.Empty;

    /// <summary>Why it is needed.</summary>
    public string Reason { get; private set; } = string.Empty;

    /// <summary>Day of the agreement.</summary>
    public DateOnly SignedOn { get; private set; }

    /// <summary>Amount before, yuan.</summary>
    public decimal OldAmount { get; private set; }

    /// <summary>Amount from now on, yuan.</summary>
    public decimal NewAmount { get; private set; }

    /// <summary>Last day before.</summary>
    public DateOnly OldEndsOn { get; private set; }

    /// <summary>Last day from now on.</summary>
    public DateOnly NewEndsOn { get; private set; }

    /// <summary>Payment terms before.</summary>
    public IReadOnlyList<ContractInstalment> OldInstalments { get; private set; } = [];

    /// <summary>Payment terms from now on.</summary>
    public IReadOnlyList<ContractInstalment> NewInstalments { get; private set; } = [];

    /// <summary>Where it stands.</summary>
    public AmendmentState State { get; private set; }

    /// <summary>Day of the decision.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Last opinion of the approval.</summary>
    public string? Opinion { get; private set; }

    /// <summary>What held before.</summary>
    public ContractTerms OldTerms => new(OldAmount, OldEndsOn, OldInstalments);

    /// <summary>What holds from now on.</summary>
    public ContractTerms NewTerms => new(NewAmount, NewEndsOn, NewInstalments);

    /// <summary>Proposes an amendment of a running contract.</summary>
    /// <param name="id">Id.</param>
    /// <param name="head">Number and maker.</param>
    /// <param name="contract">Contract.</param>
    /// <param name="proposal">What it says.</param>
    /// <param name="limits">What stands around it.</param>
    /// <exception cref="Framework.Errors.BusinessException">A rule is broken.</exception>
    public static ContractAmendment Propose(Guid id, DocumentHead head, Contract contract, AmendmentProposal proposal, AmendmentLimits limits)
    {
        var amendment = new ContractAmendment(id, head) { ContractId = contract.Id, ContractNumber = contract.Number };
        amendment.Set(contract, proposal, limits);
        return amendment;
    }

    /// <summary>Changes a returned proposal, which is sent in again.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It was not returned, or a rule is broken.</exception>
    public void Change(Contract contract, AmendmentProposal proposal, AmendmentLimits limits)
    {
        CheckState(State, AmendmentState.Returned);
        Set(contract, proposal, limits);
        State = AmendmentState.Proposed;
    }

    /// <summary>The route approved it: the contract has its terms.</summary>
    public void Approve(Contract contract, string? opinion, DateOnly day)
    {
        CheckState(State, AmendmentState.Proposed, AmendmentState.Returned);
        contract.Amend(this);
        End(AmendmentState.Approved, opinion, day);
    }

    /// <summary>The route sent it back, refused it, or it was taken back: the contract stays as it was.</summary>
    public void Decline(AmendmentState state, string? opinion, DateOnly day)
    {
        CheckState(State, AmendmentState.Proposed, AmendmentState.Returned);
        End(state, opinion, state == AmendmentState.Returned ? null : day);
    }

    private void End(AmendmentState state, string? opinion, DateOnly? day)
    {
        State = state;
        Opinion = opinion;
        DecidedOn = day;
    }

    private void Set(Contract contract, AmendmentProposal proposal, AmendmentLimits limits)
    {
        var terms = proposal.Terms;
        CheckRule(new ContractIsRunningRule(contract));
        CheckRule(new OneAmendmentAtATimeRule(contract, limits.PendingNumber));
        CheckRule(new AmendmentChangesSomethingRule(contract, terms));
        CheckRule(new TenderAmountIsPositiveRule(terms.Amount));
        CheckRule(new ContractEndsAfterItStartsRule(contract.Number, contract.SignedOn, contract.StartsOn, terms.EndsOn));
        CheckRule(new AmendmentDayLiesInTheTermRule(contract, proposal.SignedOn, limits.Today));
        CheckRule(new NewEndLiesAheadRule(contract, terms.EndsOn, limits.Today));
        CheckRule(new InstalmentsMakeTheContractAmountRule(terms.Amount, terms.Instalments));
        CheckRule(new AmendmentRaisesLittleRule(contract, terms.Amount, limits));
        Rename(proposal.Title);
        Reason = proposal.Reason.Trim();
        SignedOn = proposal.SignedOn;
        OldAmount = contract.Amount;
        OldEndsOn = contract.EndsOn;
        OldInstalments = contract.Instalments;
        NewAmount = terms.Amount;
        NewEndsOn = terms.EndsOn;
        NewInstalments = terms.Instalments;
    }
}
