namespace CountyCloud.Funds;

/// <summary>Another payment of the same sub-project that was not refused, withdrawn or cancelled.</summary>
/// <param name="Id">Payment.</param>
/// <param name="Number">Its number.</param>
/// <param name="Stage">Which part of the money.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Lines">Its money: paid, approved or asked for, whichever came last; recovered money counts as paid, since a new decision gives it out again.</param>
public sealed record PaymentPast(Guid Id, string Number, PaymentStage Stage, PaymentState State, IReadOnlyList<LineAmount> Lines)
{
    /// <summary>Sum, yuan.</summary>
    public decimal Amount => Lines.Sum(l => l.Amount);
}
