using CountyCloud.Approvals;
using CountyCloud.Documents;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Approvals;

/// <summary>Which steps a document takes.</summary>
public sealed class ApprovalRoute_Tests
{
    private static readonly DateOnly Start = new(2020, 4, 3);

    private static readonly ApprovalRouteStepValues[] Milin =
    [
        Step("reallocation-1", 10, "ProgrammeOffice", upTo: 500_000), Step("reallocation-2", 20, "CountyLeaderInCharge", upTo: 500_000), Step("reallocation-3", 30, "LeadingGroup", over: 500_000),
    ];

    [Theory]
    [InlineData(1, "ProgrammeOffice,CountyLeaderInCharge")]
    [InlineData(500_000, "ProgrammeOffice,CountyLeaderInCharge")]
    [InlineData(500_000.01, "LeadingGroup")]
    [InlineData(1_000_000, "LeadingGroup")]
    [Trait("Req", "FUND-31")]
    [Trait("Req", "FUND-32")]
    public void Up_to_500_000_yuan_office_and_leader_review_a_reallocation_and_above_the_leading_group_decides(decimal amount, string roles) =>
        string.Join(',', Find(amount: amount).Steps.Select(s => s.Roles)).ShouldBe(roles);

    [Fact]
    [Trait("Req", "GOV-16")]
    public void Cangyuans_leading_group_decides_schemes_of_township_stations_and_village_points_only()
    {
        ApprovalRouteStepValues[] steps = [Scheme(10, "ProgrammeOffice", null), Scheme(20, "LeadingGroup", "TownshipStation;VillagePoint")];

        ApprovalRoute.Find(steps, DocumentType.DesignScheme, WorkKind.VillagePoint, null, Start).Steps.Count.ShouldBe(2);
        ApprovalRoute.Find(steps, DocumentType.DesignScheme, WorkKind.CountyCentre, null, Start).Steps.Count.ShouldBe(1);
    }

    [Fact]
    public void The_newest_version_that_has_begun_holds()
    {
        ApprovalRouteStepValues[] steps = [.. Milin, Step("reallocation-1", 10, "LeadingGroup") with { EffectiveFrom = new DateOnly(2026, 7, 1) }];

        ApprovalRoute.Find(steps, DocumentType.Reallocation, null, 100, new DateOnly(2026, 6, 30)).Steps.Count.ShouldBe(2);
        var later = ApprovalRoute.Find(steps, DocumentType.Reallocation, null, 100, new DateOnly(2026, 7, 1));
        later.EffectiveFrom.ShouldBe(new DateOnly(2026, 7, 1));
        later.Steps.ShouldHaveSingleItem().Roles.ShouldBe("LeadingGroup");
    }

    [Fact]
    public void Without_a_route_nothing_can_be_sent_in()
    {
        Should.Throw<BusinessException>(() => ApprovalRoute.Find(Milin, DocumentType.Payment, null, 1, Start)).Code.ShouldBe("Approvals:NoRoute");
        Should.Throw<BusinessException>(() => ApprovalRoute.Find(Milin, DocumentType.Reallocation, null, 1, Start.AddDays(-1))).Code.ShouldBe("Approvals:NoRoute");
    }

    [Fact]
    public void A_step_with_an_empty_amount_range_or_an_unknown_kind_of_work_is_refused()
    {
        Should.Throw<BusinessException>(() => new ApprovalRouteStep().Initialize(Guid.NewGuid(), Step("x", 1, "LeadingGroup", over: 500_000, upTo: 500_000))).Code.ShouldBe("Approvals:StepAmountRange");
        Should.Throw<BusinessException>(() => new ApprovalRouteStep().Initialize(Guid.NewGuid(), Scheme(1, "LeadingGroup", "Castle"))).Code.ShouldBe("Approvals:StepWorkKind");
        Should.Throw<BusinessException>(() => new ApprovalRouteStep().Initialize(Guid.NewGuid(), Scheme(1, "LeadingGroup", null) with { WorkingDayLimit = 0 })).Code.ShouldBe("Approvals:StepLimit");
    }

    private static ApprovalRoute Find(decimal amount) => ApprovalRoute.Find(Milin, DocumentType.Reallocation, null, amount, Start);

    private static ApprovalRouteStepValues Step(string code, int order, string roles, decimal? over = null, decimal? upTo = null) => new()
    {
        Code = code, Order = order, DocumentType = DocumentType.Reallocation, Name = LocalizedText.Of(roles, roles), Roles = roles, AmountOver = over, AmountUpTo = upTo, EffectiveFrom = Start,
    };

    private static ApprovalRouteStepValues Scheme(int order, string roles, string? kinds) => new()
    {
        Code = "scheme-" + order, Order = order, DocumentType = DocumentType.DesignScheme, Name = LocalizedText.Of(roles, roles), Roles = roles, WorkKinds = kinds, EffectiveFrom = Start,
    };
}
