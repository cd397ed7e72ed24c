using CountyCloud.Framework.Localization;

namespace CountyCloud.Administration.Identity;

/// <summary>Roles of a county that come from the departments and duties of the four documents (departments-duties.csv, PLAT-07).</summary>
public static class CountyRoles
{
    /// <summary>Keeps the county's people and settings; holds every permission of the county's side. Static.</summary>
    public const string CountyAdministrator = "CountyAdministrator";

    /// <summary>领导小组办公室（电商办）: runs the programme day by day.</summary>
    public const string ProgrammeOffice = "ProgrammeOffice";

    /// <summary>领导小组: decides plan, funds, acceptance.</summary>
    public const string LeadingGroup = "LeadingGroup";

    /// <summary>领导小组组长.</summary>
    public const string LeadingGroupHead = "LeadingGroupHead";

    /// <summary>分管县领导.</summary>
    public const string CountyLeaderInCharge = "CountyLeaderInCharge";

    /// <summary>县财政局.</summary>
    public const string FinanceBureau = "FinanceBureau";

    /// <summary>审计局.</summary>
    public const string Auditor = "Auditor";

    /// <summary>乡镇人民政府.</summary>
    public const string TownshipGovernment = "TownshipGovernment";

    /// <summary>承建单位.</summary>
    public const string Contractor = "Contractor";

    /// <summary>追溯主体人员: records for trace subjects of which they are members.</summary>
    public const string TraceParticipant = "TraceParticipant";

    /// <summary>Every role and what people call it. A county has those of its documents; which they are comes with its blueprint.</summary>
    public static IReadOnlyDictionary<string, LocalizedText> DisplayNames { get; } = new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
    {
        [CountyAdministrator] = LocalizedText.Of("县级管理员", "County administrator"),
        [ProgrammeOffice] = LocalizedText.Of("项目办公室（电商办）", "Programme office"),
        [LeadingGroup] = LocalizedText.Of("领导小组", "Leading group"),
        [LeadingGroupHead] = LocalizedText.Of("领导小组组长", "Head of the leading group"),
        [CountyLeaderInCharge] = LocalizedText.Of("分管县领导", "County leader in charge"),
        [FinanceBureau] = LocalizedText.Of("财政局", "Finance bureau"),
        [Auditor] = LocalizedText.Of("审计", "Auditor"),
        [TownshipGovernment] = LocalizedText.Of("乡镇人民政府", "Township government"),
        [Contractor] = LocalizedText.Of("承建单位", "Contractor"),
        ["CountyGovernmentApprover"] = LocalizedText.Of("县政府审批", "County government (approval)"),
        ["ProgrammeOwner"] = LocalizedText.Of("示范县主要领导", "County's main leader"),
        ["OversightDepartment"] = LocalizedText.Of("监督部门", "Oversight department"),
        ["CompetentDepartment"] = LocalizedText.Of("主管部门", "Competent department"),
        ["DepartmentMember"] = LocalizedText.Of("成员单位", "Member department"),
        ["ProvincialOverseer"] = LocalizedText.Of("省级监管", "Provincial overseer"),
        ["JointInspector"] = LocalizedText.Of("联合检查人员", "Joint inspector"),
        ["HandoverReceiver"] = LocalizedText.Of("移交接收单位", "Receiver of the handover"),
        ["MarketRegulator"] = LocalizedText.Of("市场监督管理局", "Market regulator"),
        ["Statistician"] = LocalizedText.Of("统计人员", "Statistician"),
        ["ContractorManager"] = LocalizedText.Of("承建单位项目负责人", "Contractor's project manager"),
        ["ContractorFinance"] = LocalizedText.Of("承建单位财务", "Contractor's accountant"),
        ["ContractorStaff"] = LocalizedText.Of("承建单位工作人员", "Contractor's staff"),
        ["LogisticsOperator"] = LocalizedText.Of("物流运营单位", "Logistics operator"),
        ["MarketingOperator"] = LocalizedText.Of("营销运营单位", "Marketing operator"),
        ["BrandOwner"] = LocalizedText.Of("品牌持有人", "Brand owner"),
        ["VillageWorkTeam"] = LocalizedText.Of("驻村工作队", "Village work team"),
        ["TenderCentre"] = LocalizedText.Of("招标采购机构", "Tender centre"),
        ["Supervisor"] = LocalizedText.Of("监理单位", "Supervisor of works"),
        ["Association"] = LocalizedText.Of("协会", "Association"),
        ["AcceptanceTeam"] = LocalizedText.Of("验收组", "Acceptance team"),
        ["Expert"] = LocalizedText.Of("专家", "Expert"),
        [TraceParticipant] = LocalizedText.Of("追溯主体人员", "Trace participant"),
        ["StationOperator"] = LocalizedText.Of("站点经营者", "Station operator"),
    };
}

/// <summary>Roles of the platform's side.</summary>
public static class HostRoles
{
    /// <summary>Runs the platform; holds every permission of the host's side. Static.</summary>
    public const string PlatformAdministrator = "PlatformAdministrator";

    /// <summary>What every official of a region is by that office alone (省级监管).</summary>
    public const string ProvincialOverseer = "ProvincialOverseer";

    /// <summary>What an official is while visiting a county: no role that anybody is given.</summary>
    public const string CountyVisitor = "CountyVisitor";

    /// <summary>The roles and what people call them.</summary>
    public static IReadOnlyDictionary<string, LocalizedText> DisplayNames { get; } = new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
    {
        [PlatformAdministrator] = LocalizedText.Of("平台管理员", "Platform administrator"),
        [ProvincialOverseer] = LocalizedText.Of("省州监管人员", "Provincial overseer"),
    };
}
