namespace CountyCloud.Funds;

/// <summary>What somebody asks for.</summary>
/// <param name="Number">Number given to the payment.</param>
/// <param name="Stage">Which part of the money.</param>
/// <param name="Reason">Why, and for what.</param>
/// <param name="Lines">Amounts by budget line.</param>
/// <param name="PayeeId">Contractor to be paid.</param>
/// <param name="PayeeName">Its name.</param>
/// <param name="RequesterName">User name of who asks.</param>
/// <param name="Day">Day of the request.</param>
public sealed record PaymentRequest(
    string Number, PaymentStage Stage, string Reason, IReadOnlyList<PaymentLineRequest> Lines, Guid PayeeId, string PayeeName, string RequesterName, DateOnly Day);
