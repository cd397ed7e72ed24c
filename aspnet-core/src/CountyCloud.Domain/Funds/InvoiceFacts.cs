namespace CountyCloud.Funds;

/// <summary>What stands on an invoice or voucher.</summary>
/// <param name="Kind">Invoice or voucher.</param>
/// <param name="Number">Number.</param>
/// <param name="Code">Code; empty when it has none.</param>
/// <param name="Amount">Yuan.</param>
/// <param name="IssuedOn">Day of issue.</param>
/// <param name="Seller">Organisation that issued it.</param>
/// <param name="AttachmentId">Scan of it.</param>
/// <param name="RegisteredBy">User name of who registers it.</param>
public sealed record InvoiceFacts(InvoiceKind Kind, string Number, string Code, decimal Amount, DateOnly IssuedOn, string Seller, Guid? AttachmentId, string RegisteredBy);
