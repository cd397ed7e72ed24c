using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Funds;

/// <summary>
/// An objection to a public notice, by anybody (W-09, GAP-04). Text and contact are never shown in public and never written into the audit
/// log; whoever raised it reads answer and decision with the receipt, of which only the hash is kept.
/// </summary>
public sealed class Objection : AggregateRoot, IMultiTenant, INotAudited
{
    /// <summary>Most characters of the text.</summary>
    public const int MaxTextLength = 2000;

    /// <summary>Most characters of the contact.</summary>
    public const int MaxContactLength = 200;

    private Objection()
    {
    }

    /// <summary>A new objection.</summary>
    /// <param name="id">Id.</param>
    /// <param name="number">Number for the office.</param>
    /// <param name="notice">Notice.</param>
    /// <param name="text">What somebody objects to.</param>
    /// <param name="contact">How to reach that person; may be empty.</param>
    /// <param name="receiptHash">Hash of the receipt.</param>
    /// <param name="day">Day.</param>
    public Objection(Guid id, string number, PublicNotice notice, string text, string? contact, string receiptHash, DateOnly day)
    {
        Id = id;
        Number = number;
        NoticeId = notice.Id;
        NoticeNumber = notice.Number;
        PaymentId = notice.PaymentId;
        Text = text;
        Contact = contact;
        ReceiptHash = receiptHash;
        RaisedOn = day;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Number for the office.</summary>
    public string Number { get; private set; } = string.Empty;

    /// <summary>Notice.</summary>
    public Guid NoticeId { get; private set; }

    /// <summary>Its number.</summary>
    public string NoticeNumber { get; private set; } = string.Empty;

    /// <summary>Payment.</summary>
    public Guid PaymentId { get; private set; }

    /// <summary>What somebody objects to.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>How to reach that person; private.</summary>
    public string? Contact { get; private set; }

    /// <summary>Hash of the receipt.</summary>
    public string ReceiptHash { get; private set; } = string.Empty;

    /// <summary>Day on which it was raised.</summary>
    public DateOnly RaisedOn { get; private set; }

    /// <summary>Where it stands.</summary>
    public ObjectionState State { get; private set; }

    /// <summary>The office's answer.</summary>
    public string? Answer { get; private set; }

    /// <summary>Day of the answer.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>User name of who answered.</summary>
    public string? AnsweredBy { get; private set; }

    /// <summary>What the office proposes and, once decided, what was decided.</summary>
    public ObjectionOutcome? Outcome { get; private set; }

    /// <summary>Amount to which the payment is lowered, yuan.</summary>
    public decimal? LowerTo { get; private set; }

    /// <summary>Day of the decision.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Opinion of who decided.</summary>
    public string? Decision { get; private set; }

    /// <inheritdoc />
    public override string AuditName => Number;

    /// <summary>The office answers and proposes what is to follow; the leading group decides.</summary>
    public void GiveAnswer(string answer, ObjectionOutcome outcome, decimal? lowerTo, decimal amount, string by, DateOnly day)
    {
        CheckRule(new ObjectionStepFitsStateRule(State, ObjectionState.Open));
        if (outcome == ObjectionOutcome.Lower)
        {
            CheckRule(new LoweredAmountIsLessRule(lowerTo ?? 0, amount));
        }

        Answer = answer;
        Outcome = outcome;
        LowerTo = outcome == ObjectionOutcome.Lower ? lowerTo : null;
        AnsweredBy = by;
        AnsweredOn = day;
        State = ObjectionState.Answered;
    }

    /// <summary>The leading group wants another answer.</summary>
    public void Reopen(string? opinion)
    {
        CheckRule(new ObjectionStepFitsStateRule(State, ObjectionState.Answered));
        Decision = opinion;
        State = ObjectionState.Open;
    }

    /// <summary>The leading group decided as proposed.</summary>
    public void Decide(string? opinion, DateOnly day)
    {
        CheckRule(new ObjectionStepFitsStateRule(State, ObjectionState.Answered));
        Decision = opinion;
        DecidedOn = day;
        State = ObjectionState.Decided;
    }

    /// <summary>The payment it is about was stopped for another reason: there is nothing left to decide.</summary>
    public void Lapse(string reason, DateOnly day)
    {
        Outcome = ObjectionOutcome.Withdraw;
        Decision = reason;
        DecidedOn = day;
        State = ObjectionState.Decided;
    }

    /// <summary>Goes on under the notice that replaces its own.</summary>
    public void MoveTo(PublicNotice notice)
    {
        NoticeId = notice.Id;
        NoticeNumber = notice.Number;
    }
}
