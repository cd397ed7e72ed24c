namespace CountyCloud.Governance;

/// <summary>In which form something is accepted (Z1268, GOV-28).</summary>
public enum AcceptanceMode
{
    /// <summary>Direct acceptance by the office with departments (直接验收, M83).</summary>
    Direct,

    /// <summary>Acceptance organised with experts (组织专家验收, C161).</summary>
    Experts,

    /// <summary>Acceptance by a third-party body (委托第三方专业机构验收).</summary>
    ThirdParty,

    /// <summary>Team of departments (Z121, K96).</summary>
    DepartmentTeam,

    /// <summary>Acceptance by a superior body (M15).</summary>
    SuperiorBody,
}
