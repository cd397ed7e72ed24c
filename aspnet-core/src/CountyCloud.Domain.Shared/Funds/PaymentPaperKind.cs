namespace CountyCloud.Funds;

/// <summary>What a paper of a payment is (F-15 to F-17, F-21).</summary>
public enum PaymentPaperKind
{
    /// <summary>Application (M101 拨付申请, Z1268 申请).</summary>
    Application,

    /// <summary>Proof of the work done (Z1268 证明材料).</summary>
    Proof,

    /// <summary>Original voucher (Z1269 原始单据).</summary>
    OriginalVoucher,

    /// <summary>Invoice (Z1269 发票).</summary>
    Invoice,

    /// <summary>Acceptance opinion (Z1269 验收通过意见).</summary>
    AcceptanceOpinion,

    /// <summary>Contract or agreement (Z1269 协议或合同).</summary>
    Contract,

    /// <summary>Papers of government central procurement (Z1270).</summary>
    ProcurementFile,

    /// <summary>Photograph of the site check (M101).</summary>
    SitePhoto,

    /// <summary>Payment opinion letter (M101 拨付意见书).</summary>
    OpinionLetter,

    /// <summary>Proof that it was paid.</summary>
    PaymentProof,

    /// <summary>Anything else.</summary>
    Other,
}
