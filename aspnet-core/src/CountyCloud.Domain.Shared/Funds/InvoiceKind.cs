namespace CountyCloud.Funds;

/// <summary>Proof of spending (M109 票据凭证, Z1269 发票、原始单据).</summary>
public enum InvoiceKind
{
    /// <summary>Invoice (发票).</summary>
    Invoice,

    /// <summary>Other original voucher (原始单据).</summary>
    Voucher,
}
