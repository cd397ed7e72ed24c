namespace CountyCloud.Funds;

/// <summary>What the rules of a receipt look at.</summary>
/// <param name="OfInstalment">Received of the instalment before, yuan.</param>
/// <param name="OfSource">Received of the source before, yuan.</param>
/// <param name="IsFirstReceived">True when every instalment that is paid first has arrived whole.</param>
/// <param name="IsMidTermPassed">True when the mid-term performance evaluation is passed.</param>
/// <param name="IsWholeProjectAccepted">True when the whole project is accepted.</param>
public sealed record ReceiptStanding(decimal OfInstalment, decimal OfSource, bool IsFirstReceived, bool IsMidTermPassed, bool IsWholeProjectAccepted);
