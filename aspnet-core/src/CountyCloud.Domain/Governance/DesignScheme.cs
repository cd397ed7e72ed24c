using CountyCloud.Approvals;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Governance;

/// <summary>A version of a sub-project's design scheme (设计方案) with its budget (M69, M99). It is approved before work starts.</summary>
public sealed class DesignScheme : AggregateRoot, IMultiTenant
{
    private readonly List<DesignSchemeLine> _lines = [];

    private DesignScheme()
    {
    }

    /// <summary>A draft.</summary>
    public DesignScheme(Guid id, string number, SubProject subProject, int version)
    {
        Id = id;
        Number = number;
        SubProjectId = subProject.Id;
        ContractorId = subProject.ContractorId;
        Title = subProject.Name;
        Version = version;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Number.</summary>
    public string Number { get; private set; } = string.Empty;

    /// <summary>Sub-project.</summary>
    public Guid SubProjectId { get; private set; }

    /// <summary>Contractor whose scheme it is.</summary>
    public Guid? ContractorId { get; private set; }

    /// <summary>Version, from 1.</summary>
    public int Version { get; private set; }

    /// <summary>Title.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <summary>What it designs, names of <see cref="SchemeKind"/> separated by ";" (GOV-15).</summary>
    public string Kinds { get; private set; } = string.Empty;

    /// <summary>The scheme in words.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>Sum of its budget, yuan.</summary>
    public decimal Amount { get; private set; }

    /// <summary>Where it stands.</summary>
    public DesignSchemeState State { get; private set; }

    /// <summary>Day on which it was handed in last.</summary>
    public DateOnly? SubmittedOn { get; private set; }

    /// <summary>Day on which it was decided.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Last opinion of the approval.</summary>
    public string? Opinion { get; private set; }

    /// <summary>Its budget.</summary>
    public IReadOnlyList<DesignSchemeLine> Lines => _lines;

    /// <summary>What it designs, as a list.</summary>
    public IReadOnlyList<SchemeKind> KindList => [.. Kinds.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<SchemeKind>)];

    /// <summary>The budget as plain amounts.</summary>
    public IReadOnlyList<SubProjectLineAmount> LineAmounts => [.. _lines.Select(l => new SubProjectLineAmount(l.BudgetItemCode, l.Amount))];

    /// <summary>True while it is written or decided.</summary>
    public bool IsOpen => State is DesignSchemeState.Draft or DesignSchemeState.Submitted or DesignSchemeState.Returned;

    /// <inheritdoc />
    public override string AuditName => $"{Number} {Title}";

    /// <summary>Writes it.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It is under approval or decided, or an amount is not one.</exception>
    public void Write(string title, IEnumerable<SchemeKind> kinds, string text, IReadOnlyCollection<SubProjectLineAmount> lines, IGuidGenerator ids)
    {
        CheckRule(new SchemeIsADraftRule(this));
        CheckRule(new LineAmountIsPositiveRule(lines));
        Title = title;
        Kinds = string.Join(';', kinds.Distinct().Order());
        Text = text;
        _lines.Clear();
        _lines.AddRange(lines.Select(l => new DesignSchemeLine(ids.Create(), Id, l)));
        Amount = _lines.Sum(l => l.Amount);
    }

    /// <summary>Refuses a removal of what was handed in.</summary>
    public void CheckMayBeDeleted() => CheckRule(new SchemeIsADraftRule(this));

    /// <summary>Hands it in.</summary>
    /// <param name="plannedLines">Code of each line of the sub-project and what was planned of it, yuan.</param>
    /// <param name="day">Today.</param>
    /// <exception cref="Framework.Errors.BusinessException">It has no budget, or goes beyond the sub-project's lines.</exception>
    public void Submit(IReadOnlyDictionary<string, decimal> plannedLines, DateOnly day)
    {
        CheckRule(new SchemeIsADraftRule(this));
        CheckRule(new SchemeHasABudgetRule(this, plannedLines));
        CheckRule(new SchemeStaysInsideTheBudgetRule(this, plannedLines));
        State = DesignSchemeState.Submitted;
        SubmittedOn = day;
    }

    /// <summary>Takes what the approval decided.</summary>
    public void Decide(ApprovalState outcome, string? opinion, DateOnly day)
    {
        State = outcome switch
        {
            ApprovalState.Approved => DesignSchemeState.Approved,
            ApprovalState.Rejected => DesignSchemeState.Rejected,
            ApprovalState.Returned => DesignSchemeState.Returned,
            ApprovalState.Withdrawn => DesignSchemeState.Draft,
            _ => State,
        };
        Opinion = opinion;
        DecidedOn = outcome is ApprovalState.Approved or ApprovalState.Rejected ? day : null;
    }

    /// <summary>A later version was approved.</summary>
    public void Supersede() => State = DesignSchemeState.Superseded;
}
