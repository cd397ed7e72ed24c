using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Tenders;

/// <summary>The agreement with a contractor: amount, instalments, term (TEND-23). Its last day starts the handover (ASSET-09).</summary>
public sealed class Contract : AggregateRoot, IMultiTenant
{
    private Contract()
    {
    }

    /// <summary>A signed contract.</summary>
    /// <param name="id">Id.</param>
    /// <param name="number">Number.</param>
    /// <param name="title">Title.</param>
    /// <param name="tender">Tender it follows; null when it was made before the county used the platform.</param>
    /// <param name="contractorId">Contractor of the platform.</param>
    /// <param name="contractorName">Name of the contractor.</param>
    /// <param name="creditCode">Unified social credit code.</param>
    /// <param name="amount">Amount, yuan.</param>
    /// <param name="signedOn">Day of signature.</param>
    /// <param name="startsOn">First day.</param>
    /// <param name="endsOn">Last day.</param>
    /// <param name="instalments">Payment terms.</param>
    /// <param name="subProjectIds">Sub-projects.</param>
    /// <param name="budgetCodes">Systems and lines of the budget, by code.</param>
    public Contract(
        Guid id, string number, string title, Tender? tender, Guid? contractorId, string contractorName, string creditCode, decimal amount, DateOnly signedOn, DateOnly startsOn, DateOnly endsOn,
        IReadOnlyList<ContractInstalment> instalments, IReadOnlyList<Guid> subProjectIds, IReadOnlyList<string> budgetCodes)
    {
        CheckRule(new CreditCodeIsWellFormedRule(creditCode));
        CheckRule(new TenderAmountIsPositiveRule(amount));
        CheckRule(new ContractEndsAfterItStartsRule(number, signedOn, startsOn, endsOn));
        CheckRule(new InstalmentsMakeTheContractAmountRule(amount, instalments));
        CheckRule(new ContractKeepsToItsAwardRule(tender, creditCode, amount, signedOn));
        Id = id;
        Number = number;
        Title = title;
        TenderId = tender?.Id;
        ContractorId = contractorId;
        ContractorName = contractorName;
        CreditCode = creditCode;
        Amount = amount;
        SignedOn = signedOn;
        StartsOn = startsOn;
        EndsOn = endsOn;
        Instalments = instalments;
        SubProjectIds = subProjectIds;
        BudgetCodes = budgetCodes;
        AddDomainEvent(new ContractSigned(id, number, title, TenderId, contractorId, contractorName, amount, subProjectIds, budgetCodes, signedOn, endsOn));
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Number.</summary>
    public string Number { get; private set; } = string.Empty;

    /// <summary>Title.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <summary>Tender it follows.</summary>
    public Guid? TenderId { get; private set; }

    /// <summary>Contractor of the platform.</summary>
    public Guid? ContractorId { get; private set; }

    /// <summary>Name of the contractor as it was signed.</summary>
    public string ContractorName { get; private set; } = string.Empty;

    /// <summary>Unified social credit code.</summary>
    public string CreditCode { get; private set; } = string.Empty;

    /// <summary>Amount, yuan.</summary>
    public decimal Amount { get; private set; }

    /// <summary>Day of signature.</summary>
    public DateOnly SignedOn { get; private set; }

    /// <summary>First day of its term.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>Last day of its term.</summary>
    public DateOnly EndsOn { get; private set; }

    /// <summary>Payment terms.</summary>
    public IReadOnlyList<ContractInstalment> Instalments { get; private set; } = [];

    /// <summary>Sub-projects that it covers.</summary>
    public IReadOnlyList<Guid> SubProjectIds { get; private set; } = [];

    /// <summary>Systems and lines of the budget that it covers, by code.</summary>
    public IReadOnlyList<string> BudgetCodes { get; private set; } = [];

    /// <summary>Where it stands.</summary>
    public ContractState State { get; private set; }

    /// <summary>Day on which it ended.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Why it ended early.</summary>
    public string? TerminationReason { get; private set; }

    /// <inheritdoc />
    public override string AuditName => $"{Number} {Title}";

    /// <summary>What an amendment may change, as it holds now.</summary>
    public ContractTerms Terms => new(Amount, EndsOn, Instalments);

    /// <summary>Takes the terms of an approved amendment. The amendment keeps what held before.</summary>
    /// <exception cref="Framework.Errors.BusinessException">The contract has ended, or it was changed since the amendment was proposed.</exception>
    internal void Amend(ContractAmendment amendment)
    {
        CheckRule(new ContractIsRunningRule(this));
        CheckRule(new AmendmentKnowsTheTermsRule(this, amendment));
        Amount = amendment.NewAmount;
        EndsOn = amendment.NewEndsOn;
        Instalments = amendment.NewInstalments;
        AddDomainEvent(new ContractAmended(amendment.Id, amendment.Number, Id, Number, Title, ContractorId, ContractorName, amendment.OldAmount, Amount, SubProjectIds, BudgetCodes, EndsOn));
    }

    /// <summary>Ends it with its term.</summary>
    public void End(DateOnly day)
    {
        CheckRule(new ContractIsRunningRule(this));
        CheckRule(new ContractTermIsOverRule(this, day));
        State = ContractState.Ended;
        EndedOn = day;
        AddDomainEvent(new ContractEnded(Id, Number, SubProjectIds, day));
    }

    /// <summary>Ends it early.</summary>
    public void Terminate(DateOnly day, string reason)
    {
        CheckRule(new ContractIsRunningRule(this));
        State = ContractState.Terminated;
        EndedOn = day;
        TerminationReason = reason;
        AddDomainEvent(new ContractEnded(Id, Number, SubProjectIds, day));
    }
}
