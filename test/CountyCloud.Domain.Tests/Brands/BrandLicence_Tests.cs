using CountyCloud.Approvals;
using CountyCloud.Brands;
using CountyCloud.Counties;
using CountyCloud.Framework.Errors;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Brands;

/// <summary>Licences of the public brand (W-29) and its visual identity.</summary>
public sealed class BrandLicence_Tests
{
    private static readonly DateOnly Day = new(2026, 3, 1);
    private static readonly Guid ProductId = Guid.CreateVersion7();

    [Fact]
    [Trait("Req", "BRAND-26")]
    public void A_licence_names_products_and_a_period()
    {
        var licence = Asked();

        Code(() => licence.Write("授权", licence.Content, [])).ShouldBe("Brands:LicenceWithoutProducts");
        Code(() => licence.Write("授权", licence.Content with { To = Day.AddDays(-1) }, licence.Products)).ShouldBe("Brands:LicencePeriod");
    }

    [Fact]
    [Trait("Req", "BRAND-12")]
    public void Holder_and_products_stand_in_the_libraries()
    {
        var licence = Asked();

        Code(() => licence.CheckQualification(0, 0, "查库")).ShouldBe("Brands:ProductNotInLibrary");
        Code(() => licence.CheckQualification(1, 0, "查库")).ShouldBe("Brands:HolderNotProducer");
        licence.CheckQualification(1, 1, "查库");
        licence.State.ShouldBe(BrandLicenceState.QualificationChecked);
    }

    [Fact]
    [Trait("Req", "BRAND-02")]
    [Trait("Req", "TRACE-32")]
    public void Only_who_meets_the_standard_and_is_traced_may_use_the_brand()
    {
        var licence = Asked();
        Code(() => licence.CheckStandard(1, true, true, "核查")).ShouldBe("Counties:WrongState");
        licence.CheckQualification(1, 1, "查库");

        Code(() => licence.CheckStandard(0, true, true, "核查")).ShouldBe("Brands:StandardMissing");
        Code(() => licence.CheckStandard(1, false, true, "核查")).ShouldBe("Brands:NotTraced");
        licence.CheckStandard(1, true, false, "核查");
        licence.State.ShouldBe(BrandLicenceState.StandardChecked);
    }

    [Fact]
    [Trait("Req", "BRAND-32")]
    public void The_brand_stands_for_non_standard_produce_only_after_its_safety_is_confirmed()
    {
        var licence = Asked(isNonStandard: true);
        licence.CheckQualification(1, 1, "查库");

        Code(() => licence.CheckStandard(0, true, false, "核查")).ShouldBe("Brands:SafetyNotConfirmed");
        licence.CheckStandard(0, true, true, "检测合格");
        licence.IsSafetyConfirmed.ShouldBeTrue();
    }

    [Fact]
    [Trait("Req", "BRAND-26")]
    public void The_mark_is_printed_on_licensed_products_inside_the_period_only()
    {
        var licence = Licensed();

        licence.AllowsOn(ProductId, Day).ShouldBeTrue();
        licence.AllowsOn(ProductId, Day.AddDays(-1)).ShouldBeFalse();
        licence.AllowsOn(ProductId, Day.AddYears(1).AddDays(1)).ShouldBeFalse();
        licence.AllowsOn(Guid.CreateVersion7(), Day).ShouldBeFalse();
        licence.Watch(Day.AddYears(1)).ShouldBeFalse();
        licence.Watch(Day.AddYears(1).AddDays(1)).ShouldBeTrue();
        licence.State.ShouldBe(BrandLicenceState.Lapsed);
        licence.DomainEvents.OfType<BrandLicenceLapsed>().ShouldHaveSingleItem();
    }

    [Fact]
    [Trait("Req", "BRAND-04")]
    public void A_licence_is_decided_with_the_published_manual_as_part_of_it()
    {
        var licence = Asked();
        licence.CheckQualification(1, 1, "查库");
        licence.CheckStandard(1, true, true, "核查");

        Code(() => licence.Submit(null, null)).ShouldBe("Brands:ManualMissing");
        licence.Submit(Guid.CreateVersion7(), "VI-2026-0001 V1");
        licence.Decide(ApprovalState.Returned, "补材料", Day);
        licence.State.ShouldBe(BrandLicenceState.Applied);
    }

    [Theory]
    [Trait("Req", "BRAND-10")]
    [InlineData(InspectionOutcome.InOrder, BrandLicenceState.Licensed, true)]
    [InlineData(InspectionOutcome.Reward, BrandLicenceState.Licensed, true)]
    [InlineData(InspectionOutcome.Warning, BrandLicenceState.Warned, true)]
    [InlineData(InspectionOutcome.Suspension, BrandLicenceState.Suspended, false)]
    [InlineData(InspectionOutcome.Withdrawal, BrandLicenceState.Withdrawn, false)]
    public void A_check_of_the_mark_leads_to_reward_warning_suspension_or_withdrawal(InspectionOutcome outcome, BrandLicenceState state, bool mayPrint)
    {
        var licence = Licensed();
        if (outcome != InspectionOutcome.InOrder)
        {
            Code(() => licence.Inspect(new BrandInspection { Day = Day, Findings = "标志", Outcome = outcome })).ShouldBe("Brands:MeasureMissing");
        }

        licence.Inspect(new BrandInspection { Day = Day, By = "inspector", Findings = "标志", Outcome = outcome, Measure = "按规定处理" });

        licence.State.ShouldBe(state);
        licence.AllowsOn(ProductId, Day).ShouldBe(mayPrint);
        licence.DomainEvents.OfType<BrandLicenceLapsed>().Count().ShouldBe(mayPrint ? 0 : 1);
    }

    [Fact]
    [Trait("Req", "BRAND-26")]
    public void A_licence_is_its_holders_only_by_the_trace_subject_it_names_else_by_name()
    {
        var (subject, licence) = (Guid.CreateVersion7(), Licensed());

        licence.IsHeldBy(subject, "某合作社 ").ShouldBeTrue();
        licence.IsHeldBy(subject, "别的合作社").ShouldBeFalse();
        var filed = Asked();
        filed.Write("授权", filed.Content with { HolderSubjectId = subject }, filed.Products);
        filed.IsHeldBy(subject, "改了名的合作社").ShouldBeTrue();
        filed.IsHeldBy(Guid.CreateVersion7(), "某合作社").ShouldBeFalse("the same name is not the same subject");
        Code(() => filed.Write("授权", filed.Content with { Holder = " " }, filed.Products)).ShouldBe("Brands:HolderMissing");
    }

    [Theory]
    [Trait("Req", "BRAND-26")]
    [InlineData(null, 0, null)]
    [InlineData(null, 366, 365)]
    [InlineData(InspectionOutcome.Withdrawal, 0, 0)]
    [InlineData(InspectionOutcome.Suspension, 0, 0)]
    public void A_licence_tells_since_when_it_is_not_in_force(InspectionOutcome? outcome, int daysLater, int? endedAfter)
    {
        var licence = Licensed();
        if (outcome is { } given)
        {
            licence.Inspect(new BrandInspection { Day = Day, By = "inspector", Findings = "标志", Outcome = given, Measure = "处理" });
        }

        licence.EndedOn(Day.AddDays(daysLater)).ShouldBe(endedAfter is { } days ? Day.AddDays(days) : null);
    }

    [Fact]
    [Trait("Req", "BRAND-03")]
    [Trait("Req", "BRAND-05")]
    [Trait("Req", "BRAND-24")]
    [Trait("Req", "BRAND-06")]
    public void The_visual_identity_goes_from_preparation_to_launch_with_its_parts_and_its_users_are_noted()
    {
        var identity = new VisualIdentity(Guid.CreateVersion7(), new DocumentHead("VI-2026-0001", "VI 体系", "milin.office"), new VisualIdentityContent { BrandCode = "b" }, 1);
        Code(() => identity.Advance(Day)).ShouldBe("Brands:IdentityIncomplete");
        identity.Write("VI 体系", identity.Content with { Story = "故事", Meaning = "含义" });
        identity.Advance(Day);
        Code(() => identity.Advance(Day)).ShouldBe("Brands:IdentityIncomplete");
        identity.Write("VI 体系", identity.Content with { BasePart = "字体与颜色" });
        identity.Advance(Day);
        Code(() => identity.Advance(Day)).ShouldBe("Brands:IdentityIncomplete");
        Code(() => identity.Adopt(new VisualIdentityAdoption { Name = "企业", Since = Day })).ShouldBe("Counties:WrongState");
        identity.Write("VI 体系", identity.Content with { ApplicationPart = "包装" });
        identity.Advance(Day);

        (identity.State, identity.LaunchedOn).ShouldBe((VisualIdentityState.Launched, Day));
        identity.Adopt(new VisualIdentityAdoption { Name = "企业", Since = Day });
        identity.Adopt(new VisualIdentityAdoption { Name = "企业", Since = Day.AddDays(1) });
        identity.Adoptions.ShouldHaveSingleItem();
        Code(() => identity.Write("改", identity.Content)).ShouldBe("Counties:WrongState");
    }

    private static BrandLicence Asked(bool isNonStandard = false) => new(
        Guid.CreateVersion7(), new DocumentHead("BRL-2026-0001", "公共品牌授权", "milin.office"),
        new BrandLicenceContent { BrandCode = "b", Holder = "某合作社", Standard = "松茸分级标准", IsNonStandard = isNonStandard, From = Day, To = Day.AddYears(1) }, [new LicensedProduct { ProductId = ProductId, Number = "PRD-2026-0001", Name = "松茸" }]);

    private static BrandLicence Licensed()
    {
        var licence = Asked();
        licence.CheckQualification(1, 1, "查库");
        licence.CheckStandard(1, true, true, "核查");
        licence.Submit(Guid.CreateVersion7(), "VI-2026-0001 V1");
        licence.Decide(ApprovalState.Approved, "同意", Day);
        return licence;
    }

    private static string Code(Action act) => Should.Throw<BusinessException>(act).Code;
}
