using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Funds;

/// <summary>The public notice of an approved payment (F-18, W-09): published at once, open to objections for the county's number of working days (M105).</summary>
public sealed class PublicNotice : AggregateRoot, IMultiTenant
{
    private PublicNotice()
    {
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Number by which people object.</summary>
    public string Number { get; private set; } = string.Empty;

    /// <summary>Payment.</summary>
    public Guid PaymentId { get; private set; }

    /// <summary>Its number.</summary>
    public string PaymentNumber { get; private set; } = string.Empty;

    /// <summary>Sub-project it pays.</summary>
    public string SubProjectName { get; private set; } = string.Empty;

    /// <summary>Organisation that is paid.</summary>
    public string PayeeName { get; private set; } = string.Empty;

    /// <summary>Which part of the money.</summary>
    public PaymentStage Stage { get; private set; }

    /// <summary>Amount, yuan.</summary>
    public decimal Amount { get; private set; }

    /// <summary>Clause that asks for the notice.</summary>
    public string Basis { get; private set; } = string.Empty;

    /// <summary>First day; it does not count (W-09).</summary>
    public DateOnly PublishedOn { get; private set; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly EndsOn { get; private set; }

    /// <summary>Where it stands.</summary>
    public NoticeState State { get; private set; }

    /// <summary>Objections raised.</summary>
    public int Objections { get; private set; }

    /// <summary>Objections without a decision.</summary>
    public int OpenObjections { get; private set; }

    /// <summary>Day on which it was cleared, replaced or withdrawn.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <inheritdoc />
    public override string AuditName => Number;

    /// <summary>Publishes an approved payment.</summary>
    /// <param name="id">Id.</param>
    /// <param name="number">Number.</param>
    /// <param name="payment">Payment; its <see cref="Payment.NoticeEndsOn"/> is the last day.</param>
    /// <param name="basis">Clause that asks for it.</param>
    /// <param name="day">Day of publication.</param>
    public static PublicNotice Publish(Guid id, string number, Payment payment, string basis, DateOnly day) => new()
    {
        Id = id,
        Number = number,
        PaymentId = payment.Id,
        PaymentNumber = payment.Number,
        SubProjectName = payment.SubProjectName,
        PayeeName = payment.PayeeName,
        Stage = payment.Stage,
        Amount = payment.OpinionAmount!.Value,
        Basis = basis,
        PublishedOn = day,
        EndsOn = payment.NoticeEndsOn!.Value,
    };

    /// <summary>Somebody objects.</summary>
    /// <exception cref="Framework.Errors.BusinessException">The notice is over.</exception>
    public void TakeObjection(DateOnly day)
    {
        CheckRule(new NoticeTakesObjectionsRule(State, day, PublishedOn, EndsOn));
        Objections++;
        OpenObjections++;
        State = NoticeState.ObjectionOpen;
    }

    /// <summary>Takes over an open objection of the notice that this one replaces.</summary>
    public void InheritObjection()
    {
        Objections++;
        OpenObjections++;
        State = NoticeState.ObjectionOpen;
    }

    /// <summary>An objection was decided and the payment stays.</summary>
    public void SettleObjection()
    {
        OpenObjections--;
        State = OpenObjections > 0 ? NoticeState.ObjectionOpen : NoticeState.Published;
    }

    /// <summary>Ends it when its time is over and nobody objects (M105).</summary>
    public void Clear(DateOnly day, RuleLimit? objections)
    {
        CheckRule(new NoticeTakesStepRule(State));
        CheckRule(new NoticeHasNoOpenObjectionRule(OpenObjections, objections));
        CheckRule(new NoticeIsOverRule(day, EndsOn));
        End(NoticeState.Cleared, day);
    }

    /// <summary>The payment was changed and is published anew.</summary>
    public void Supersede(DateOnly day)
    {
        OpenObjections = 0;
        End(NoticeState.Superseded, day);
    }

    /// <summary>The payment was stopped.</summary>
    public void Withdraw(DateOnly day)
    {
        OpenObjections = 0;
        End(NoticeState.Withdrawn, day);
    }

    private void End(NoticeState state, DateOnly day)
    {
        State = state;
        EndedOn = day;
    }
}
