namespace CountyCloud.Funds;

/// <summary>Kind of audit or inspection of funds (W-14).</summary>
public enum FundInspectionKind
{
    /// <summary>The audit bureau follows the funds all the way (Z261 跟踪审计).</summary>
    TrackingAudit,

    /// <summary>Regular inspection (Z1272 定期, M111 定期核查).</summary>
    Regular,

    /// <summary>Inspection without notice (Z1272 不定期).</summary>
    Irregular,

    /// <summary>Audit by a third party at acceptance (Z121 第三方审计机构).</summary>
    ThirdPartyAudit,
}
