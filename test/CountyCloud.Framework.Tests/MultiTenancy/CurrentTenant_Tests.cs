using CountyCloud.Framework.MultiTenancy;
using Shouldly;
using Xunit;

namespace CountyCloud.Framework.Tests.MultiTenancy;

public sealed class CurrentTenant_Tests
{
    private static readonly Guid Milin = new("11111111-1111-7111-8111-111111111111");
    private static readonly Guid Zeku = new("22222222-2222-7222-8222-222222222222");

    [Fact]
    public void Without_a_county_nothing_is_available() => new CurrentTenant().IsAvailable.ShouldBeFalse();

    [Fact]
    public void Leaving_a_county_brings_back_the_one_before()
    {
        var tenant = new CurrentTenant();

        using (tenant.Change(Milin, "milin"))
        {
            using (tenant.Change(Zeku, "zeku"))
            {
                tenant.Id.ShouldBe(Zeku);
            }

            tenant.Name.ShouldBe("milin");
        }

        tenant.Id.ShouldBeNull();
    }

    [Fact]
    public async Task Flows_that_run_side_by_side_keep_their_own_county()
    {
        var tenant = new CurrentTenant();

        async Task<Guid?> WorkAsync(Guid id)
        {
            using var _ = tenant.Change(id);
            for (var i = 0; i < 100; i++)
            {
                await Task.Yield();
                if (tenant.Id != id)
                {
                    return tenant.Id;
                }
            }

            return tenant.Id;
        }

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => WorkAsync(i % 2 == 0 ? Milin : Zeku)));

        results.Where((_, i) => i % 2 == 0).ShouldAllBe(r => r == Milin);
        results.Where((_, i) => i % 2 == 1).ShouldAllBe(r => r == Zeku);
    }

    [Fact]
    public void A_name_needs_a_county() => Should.Throw<InvalidOperationException>(() => TenantKey.Prefix(new CurrentTenant()));

    [Fact]
    public void The_same_key_differs_between_counties() => TenantKey.For(Milin, "home").ShouldNotBe(TenantKey.For(Zeku, "home"));

    [Fact]
    public void The_host_is_no_county()
    {
        var tenant = new CurrentTenant();
        using var _ = tenant.Change(TenantIds.Host);

        tenant.IsHost.ShouldBeTrue();
        Should.Throw<InvalidOperationException>(() => tenant.GetCountyId());
    }
}
