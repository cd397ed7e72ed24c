using CountyCloud.Counties;
using CountyCloud.Documents;

namespace CountyCloud.Governance;

/// <summary>What a contractor will do in a month, agreed with the programme office (F-03, GOV-10: M63). One a month and contractor.</summary>
public sealed class MonthlyPlan : CountyDocument
{
    private MonthlyPlan()
    {
    }

    /// <summary>A plan that its contractor hands in.</summary>
    public MonthlyPlan(Guid id, DocumentHead head, DateOnly period, string content, Guid submitterId)
        : base(id, head)
    {
        Period = MonthlyCycleRules.MonthOf(period);
        Content = content;
        SubmitterId = submitterId;
        SubmittedBy = head.CreatorName;
        Round = 1;
    }

    /// <inheritdoc />
    public override DocumentType DocumentType => DocumentType.MonthlyPlan;

    /// <summary>First day of the month.</summary>
    public DateOnly Period { get; private set; }

    /// <summary>What is to be done.</summary>
    public string Content { get; private set; } = string.Empty;

    /// <summary>Where it stands.</summary>
    public MonthlyPlanState State { get; private set; }

    /// <summary>How often it was handed in.</summary>
    public int Round { get; private set; }

    /// <summary>Account of whoever handed it in last: the contractor's agreement.</summary>
    public Guid SubmitterId { get; private set; }

    /// <summary>User name of that person.</summary>
    public string SubmittedBy { get; private set; } = string.Empty;

    /// <summary>What the office wants changed.</summary>
    public string? Remark { get; private set; }

    /// <summary>User name of whoever agreed for the office.</summary>
    public string? AgreedBy { get; private set; }

    /// <summary>Day of the agreement.</summary>
    public DateOnly? AgreedOn { get; private set; }

    /// <summary>Hands it in again, changed.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It was agreed.</exception>
    public void Submit(string title, string content, Guid userId, string userName)
    {
        CheckRule(new AgreedMonthlyPlanStaysRule(Number, State));
        Rename(title);
        (Content, SubmitterId, SubmittedBy, State, Remark) = (content, userId, userName, MonthlyPlanState.Submitted, null);
        Round++;
    }

    /// <summary>Sends it back.</summary>
    public void Return(string remark)
    {
        CheckState(State, MonthlyPlanState.Submitted);
        State = MonthlyPlanState.Returned;
        Remark = remark;
    }

    /// <summary>Agrees for the office.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It was not handed in, or the same person handed it in.</exception>
    public void Agree(Guid userId, string userName, DateOnly day)
    {
        CheckState(State, MonthlyPlanState.Submitted);
        CheckRule(new BothSidesAgreeOnTheMonthlyPlanRule(Number, SubmitterId, userId));
        (State, AgreedBy, AgreedOn) = (MonthlyPlanState.Agreed, userName, day);
    }
}
