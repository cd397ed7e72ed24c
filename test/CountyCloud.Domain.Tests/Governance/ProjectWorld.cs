using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Governance;
using Shouldly;

namespace CountyCloud.Domain.Tests.Governance;

/// <summary>A sub-project of Milin's plan (fit-out of the county centre, 640,000 yuan, M523) and the people around it.</summary>
internal static class ProjectWorld
{
    public static readonly DateOnly Day = new(2020, 4, 20);
    public static readonly SequentialGuidGenerator Ids = new(TimeProvider.System);
    public static readonly Guid ContractorId = Guid.CreateVersion7();
    public static readonly ProjectActor Contractor = new(Guid.CreateVersion7(), "contractor");
    public static readonly ProjectActor Office = new(Guid.CreateVersion7(), "office");
    public static readonly TimeProvider Clock = new FixedClock();

    /// <summary>Milin's rules: design gate for everything (M99), progress at least 50 % (GAP-05), the contractor's own check first (M83).</summary>
    public static readonly ProjectRules Milin = ProjectRules.From(
    [
        Rule("M-DISB-1", "design_gate", RuleOperator.Equal, "approved", RuleUnit.Text), Rule("M-DISB-2", "progress", RuleOperator.AtLeast, "50", RuleUnit.Percent),
        Rule("M-ACC-1", "self_check", RuleOperator.In, "node;subProject", RuleUnit.Codes) with { Source = "M83" },
    ], Day);

    public static ProgrammeRuleValues Rule(string code, string parameter, RuleOperator op, string value, RuleUnit unit, DateOnly? from = null) => new()
    {
        Code = code, Area = "test", Parameter = parameter, Operator = op, Value = value, Unit = unit, Description = LocalizedText.Chinese(code), EffectiveFrom = from ?? new DateOnly(2020, 4, 3),
    };

    public static SubProjectPlan Plan(params NodePlan[] nodes) => new(
        "县级中心整体装修改造", WorkKind.CountyCentre, null, null, "面积 400 m²", "SPECIAL", new DateOnly(2020, 4, 10), new DateOnly(2020, 6, 30), false,
        nodes.Length > 0 ? nodes : [new NodePlan("装修设计", 20, null), new NodePlan("装修施工", 30, null), new NodePlan("设备进场", 50, null)]);

    public static SubProject Planned() => new(Ids.Create(), "SP-2020-0001", Plan(), [new SubProjectLineAmount("L001", 640_000), new SubProjectLineAmount("L003", 15_000)], Ids);

    public static SubProject WithContractor()
    {
        var subProject = Planned();
        subProject.SetContract(ContractorId, LocalizedText.Chinese("承建单位"), new DateOnly(2020, 4, 8), null);
        return subProject;
    }

    public static SubProject Approved()
    {
        var subProject = WithContractor();
        subProject.SchemeHandedIn(Milin);
        subProject.SchemeApproved(Guid.CreateVersion7(), "DS-2020-0001", [new SubProjectLineAmount("L001", 600_000), new SubProjectLineAmount("L003", 15_000)]);
        return subProject;
    }

    public static SubProject InProgress()
    {
        var subProject = Approved();
        subProject.Start("财务负责人", null, Milin, Contractor, Ids, Clock);
        return subProject;
    }

    public static SubProject Completed()
    {
        var subProject = InProgress();
        foreach (var node in subProject.Nodes)
        {
            Finish(subProject, node);
        }

        subProject.Complete("自查合格", Milin, Contractor, Ids, Clock);
        return subProject;
    }

    public static void Finish(SubProject subProject, SubProjectNode node)
    {
        subProject.ReportNode(node.Id, null, true, Milin, Contractor, Ids, Clock);
        subProject.VerifyNode(node.Id, true, null, true, Milin, Office, Ids, Clock);
    }

    public static void Refused(Action act, string code) => Should.Throw<BusinessException>(act).Code.ShouldBe("Governance:" + code);

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2020, 4, 20, 2, 0, 0, TimeSpan.Zero);
    }
}
