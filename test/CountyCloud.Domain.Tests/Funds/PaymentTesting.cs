using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Funds;
using CountyCloud.Governance;
using Shouldly;

namespace CountyCloud.Domain.Tests.Funds;

/// <summary>Rules and sub-projects with the documents' numbers.</summary>
internal static class PaymentTesting
{
    public static readonly DateOnly Day = new(2020, 6, 1);
    public static readonly Guid Payee = Guid.Parse("00000000-0000-7000-8000-000000000001");
    public static readonly IGuidGenerator Ids = new SequentialGuidGenerator(TimeProvider.System);

    /// <summary>Milin: M99 to M125.</summary>
    public static DisbursementRules Milin(params ProgrammeRuleValues[] more) => DisbursementRules.From(
    [
        Rule("M-DISB-1", "design_gate", RuleOperator.Equal, "approved", RuleUnit.Text, "M99"), Rule("M-DISB-2", "progress", RuleOperator.AtLeast, "50", RuleUnit.Percent, "M99"),
        Rule("M-DISB-3", "midpoint_share", RuleOperator.AtMost, "50", RuleUnit.Percent, "M101"), Rule("M-DISB-5", "final_share", RuleOperator.Equal, "remaining", RuleUnit.Text, "M103"),
        Rule("M-DISB-6", "notice_days", RuleOperator.Equal, "5", RuleUnit.WorkingDays, "M105"), Rule("M-DISB-7", "objections", RuleOperator.Equal, "0", RuleUnit.Times, "M105"),
        Rule("M-FUND-10", "clawback", RuleOperator.Equal, "true", RuleUnit.Text, "M115"),
        Rule("M-REAL-3", "hard_max", RuleOperator.AtMost, "1000000", RuleUnit.Yuan, "M125"), Rule("M-REAL-4", "max_times", RuleOperator.AtMost, "1", RuleUnit.Times, "M125"),
        Rule("M-REAL-5", "scope", RuleOperator.Equal, "between-systems", RuleUnit.Text, "M119", "reallocation"), .. more,
    ], Day);

    /// <summary>Zeku: Z1265 to Z1273.</summary>
    public static DisbursementRules Zeku(params ProgrammeRuleValues[] more) => DisbursementRules.From(
    [
        Rule("Z-REIM-1", "mode", RuleOperator.Equal, "reimbursement", RuleUnit.Text, "Z1267", "reimbursement"), Rule("Z-REIM-3", "payment", RuleOperator.Equal, "treasury", RuleUnit.Text, "Z1269"),
        Rule("Z-PROG-1", "progress_types", RuleOperator.In, "县级中心;乡镇站点;村级站点;物流体系;人员培训", RuleUnit.Codes, "Z1270"),
        Rule("Z-PROG-2", "procurement", RuleOperator.Equal, "central-procurement", RuleUnit.Text, "Z1270"), Rule("Z-PROG-3", "two_part", RuleOperator.Equal, "part;rest", RuleUnit.Codes, "Z1270"),
        Rule("Z-REAL-1", "chain", RuleOperator.Equal, "LeadingGroup;ProvincialOverseer", RuleUnit.Codes, "Z1265", "reallocation"),
        Rule("Z-SUP-2", "bar", RuleOperator.Equal, "true", RuleUnit.Text, "Z1273"), Rule("Z-SUP-3", "stop_or_cut", RuleOperator.Equal, "true", RuleUnit.Text, "Z75"), .. more,
    ], Day);

    public static ProgrammeRuleValues Rule(string code, string parameter, RuleOperator op, string value, RuleUnit unit, string source, string area = "disbursement") => new()
    {
        Code = code, Parameter = parameter, Operator = op, Value = value, Unit = unit, Source = source, Area = area, EffectiveFrom = new DateOnly(2019, 10, 1),
    };

    /// <summary>A sub-project of 640,000 yuan (M523), half done and with an approved scheme.</summary>
    public static SubProjectPosition SubProject(WorkKind kind = WorkKind.Other) => new()
    {
        Id = Guid.Parse("00000000-0000-7000-8000-000000000002"), Number = "SP-1", Name = "整体装修改造", WorkKind = kind, ContractorId = Payee, ContractorName = "承建单位", IsSchemeApproved = true, Progress = 50,
        Budget = [new LineAmount("L001", 600000), new LineAmount("L002", 40000)],
    };

    public static PaymentSituation Situation(DisbursementRules rules, SubProjectPosition? subProject = null, PayeeStanding? payee = null, params PaymentPast[] others) =>
        new(rules, subProject ?? SubProject(), others, payee ?? PayeeStanding.Clear);

    public static Payment Ask(PaymentSituation s, PaymentStage stage, params (string Line, decimal Amount)[] lines) => Payment.Request(
        Ids.Create(), new PaymentRequest("PAY-2020-0001", stage, "理由", [.. lines.Select(l => new PaymentLineRequest(l.Line, l.Amount))], Payee, "承建单位", "contractor", Day), s, Ids);

    public static SiteCheck Check(decimal? progress = 50, bool isProper = true) => new(Day, "财政局", "属实", progress, isProper, "office");

    public static Payment Approved(PaymentSituation s, PaymentStage stage, params (string Line, decimal Amount)[] lines)
    {
        var payment = Ask(s, stage, lines);
        payment.AddPapers(PaymentTerms.Papers(stage, s.SubProject.WorkKind, s.Rules).Select(k => new PaymentPaper(Ids.Create(), k, "x.pdf", "0")));
        payment.Verify(Check(), s);
        payment.GiveOpinion([.. lines.Select(l => new LineAmount(l.Line, l.Amount))], "同意", "office", Day, s);
        payment.Approve(Day, s.Rules.NoticeDays is null ? null : Day.AddDays(7), s);
        return payment;
    }

    public static string Broken(Action act) => Should.Throw<BusinessException>(act).Code;
}
