namespace CountyCloud.Funds;

/// <summary>What is to follow a case (W-13).</summary>
/// <param name="RecoverAmount">Paid money to be recovered, yuan; null for none (M115).</param>
/// <param name="IsBarred">True when the contractor may not apply for special funds (Z1273).</param>
/// <param name="BarUntil">Last day of that; null without end.</param>
/// <param name="StopPaymentId">Payment that is stopped (Z75 停拨).</param>
/// <param name="CutPaymentId">Payment that is cut (Z75 酌情扣罚).</param>
/// <param name="CutTo">Amount that is left of it, yuan.</param>
/// <param name="ReferTo">Authority it is handed to.</param>
/// <param name="Reason">Why.</param>
public sealed record ViolationSanctions(
    decimal? RecoverAmount, bool IsBarred, DateOnly? BarUntil, Guid? StopPaymentId, Guid? CutPaymentId, decimal? CutTo, string? ReferTo, string Reason);
