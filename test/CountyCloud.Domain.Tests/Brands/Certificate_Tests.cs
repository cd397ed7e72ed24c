using CountyCloud.Brands;
using CountyCloud.Counties;
using CountyCloud.Framework.Errors;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Brands;

/// <summary>Certificates from the wish to the end (W-30).</summary>
public sealed class Certificate_Tests
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    [Fact]
    [Trait("Req", "BRAND-19")]
    [Trait("Req", "BRAND-30")]
    public void Certification_is_started_for_suitable_products_only_and_runs_through_all_states()
    {
        var certificate = Case();
        Code(() => certificate.Apply("认证中心")).ShouldBe("Brands:NotSuitable");

        certificate.CheckQualification(true, "产地环境合格");
        certificate.Apply("认证中心");
        certificate.Review();
        Code(() => certificate.Certify("GF-1", "认证中心", Day, Day.AddDays(-1), 3)).ShouldBe("Brands:CertificateDates");
        Code(() => certificate.Certify("GF-1", "认证中心", Day, Day.AddYears(4), 3)).ShouldBe("Brands:CertificateDates");
        certificate.Certify("GF-1", "认证中心", Day, Day.AddYears(3), 3);

        certificate.HoldsOn(Day).ShouldBeTrue();
        certificate.HoldsOn(Day.AddDays(-1)).ShouldBeFalse();
        certificate.HoldsOn(Day.AddYears(3).AddDays(1)).ShouldBeFalse();
        Code(() => certificate.Write("改", certificate.Content)).ShouldBe("Counties:WrongState");
    }

    [Fact]
    [Trait("Req", "BRAND-30")]
    public void A_product_that_is_not_suitable_ends_the_case()
    {
        var certificate = Case();

        certificate.CheckQualification(false, "没有产地证明");

        (certificate.State, certificate.RefusalReason).ShouldBe((CertificateState.Refused, "没有产地证明"));
    }

    [Fact]
    [Trait("Req", "BRAND-19")]
    public void The_end_is_told_beforehand_and_once_it_is_over_everybody_hears_of_it_once()
    {
        var certificate = Case();
        certificate.Register("GF-1", "认证中心", Day.AddYears(-2), Day.AddDays(30), 3);

        certificate.Watch(Day, 29).ShouldBeFalse();
        certificate.Watch(Day, 30).ShouldBeTrue();
        certificate.State.ShouldBe(CertificateState.Expiring);
        certificate.HoldsOn(Day).ShouldBeTrue();
        certificate.HasEndedBy(Day.AddDays(30)).ShouldBeFalse();
        certificate.HasEndedBy(Day.AddDays(31)).ShouldBeTrue("the day decides before the nightly job has run");
        certificate.Watch(Day.AddDays(30), 30).ShouldBeFalse();
        certificate.Watch(Day.AddDays(31), 30).ShouldBeTrue();
        certificate.Watch(Day.AddDays(32), 30).ShouldBeFalse();
        certificate.HasEndedBy(Day.AddDays(30)).ShouldBeTrue("it is ended, whatever day is asked for");

        certificate.State.ShouldBe(CertificateState.Expired);
        certificate.DomainEvents.OfType<CertificateExpired>().ShouldHaveSingleItem().ValidUntil.ShouldBe(Day.AddDays(30));
        Should.NotThrow(certificate.CheckMayRenew);
        certificate.Renew();
        certificate.State.ShouldBe(CertificateState.Renewed);
    }

    [Fact]
    [Trait("Req", "BRAND-20")]
    public void Help_with_a_certificate_has_a_cost_that_is_not_negative()
    {
        var certificate = Case();

        Code(() => certificate.Write("绿色食品", certificate.Content with { IsHelpCase = true, Cost = -1 })).ShouldBe("Brands:CostNegative");
        certificate.Write("绿色食品", certificate.Content with { IsHelpCase = true, Cost = 130000 });
        certificate.Content.Cost.ShouldBe(130000);
    }

    private static Certificate Case() =>
        new(Guid.CreateVersion7(), new DocumentHead("CER-2026-0001", "绿色食品", "milin.office"), new CertificateContent { Kind = CertificationKind.GreenFood, Holder = "某合作社" });

    private static string Code(Action act) => Should.Throw<BusinessException>(act).Code;
}
