using CountyCloud.Administration.Account.TwoFactor;
using CountyCloud.Administration.Authorization;
using CountyCloud.TestBase;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Funds;

/// <summary>Whom a county binds that demands a second factor: those of its own documents who sign for money.</summary>
[Collection(MoneyCollection.Name)]
public sealed class TwoFactorDuty_Tests(DemoHostFixture counties)
{
    [ProviderTheory]
    [InlineData("LeadingGroup", null, true)]
    [InlineData("CountyLeaderInCharge", null, true)]
    [InlineData("CountyGovernmentApprover", null, true)]
    [InlineData("FinanceBureau", "CountyCloud.Projects.Pay", true)]
    [InlineData("StationOperator", null, false)]
    [InlineData("Auditor", "CountyCloud.Projects.Inspect", false)]
    public async Task Whoever_pays_or_stands_in_the_route_of_a_money_document_is_bound(TestProvider provider, string role, string? permission, bool isBound)
    {
        var host = await counties.GetAsync(provider);
        HashSet<string> granted = permission is null ? [] : [permission];

        var binds = await host.InCountyAsync("milin", async (IServiceProvider services) =>
        {
            var any = false;
            foreach (var duty in services.GetServices<ITwoFactorDuty>())
            {
                any |= await duty.BindsAsync(Guid.CreateVersion7(), [new GrantedRole(role, IsStatic: false)], granted, CancellationToken.None);
            }

            return any;
        });

        binds.ShouldBe(isBound);
    }
}
