using System.Net;
using CountyCloud.Administration.Tenants;
using CountyCloud.Counties;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Products;
using CountyCloud.TestBase;
using CountyCloud.Web.Public.Caching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.PublicPortal;

/// <summary>Two processes on one database: what one changes, the other shows as soon as it looks again.</summary>
public sealed class PageVersions_Tests
{
    [ProviderTheory]
    [Trait("Req", "DATA-12")]
    public async Task A_change_by_another_process_is_shown_after_a_second(TestProvider provider)
    {
        var clock = new HandClock();
        await using var reader = await StartAsync(provider, clock);
        await using var writer = await reader.StartAnotherAsync();
        var client = reader.Host.CreateClient();
        await client.GetStringAsync("/kazuo");
        (await client.GetAsync("/kazuo")).Headers.Age.ShouldNotBeNull("kept");
        await client.GetStringAsync("/");

        await InCountyAsync(writer.Services, "kazuo", async services =>
        {
            var profiles = services.GetRequiredService<ICountyProfileRepository>();
            var profile = (await profiles.FindAsync(CancellationToken.None))!;
            profile.Update(profile.Values with { OfficeSeat = LocalizedText.Chinese("由另一进程修改") });
            await profiles.SaveAsync(CancellationToken.None);
        });
        var within = await client.GetStringAsync("/kazuo");
        clock.Advance(CountyPageVersions.Trusted);
        var after = await client.GetStringAsync("/kazuo");

        within.ShouldNotContain("由另一进程修改", customMessage: "within the second the kept page is served");
        after.ShouldContain("由另一进程修改");
        (await client.GetAsync("/kazuo")).Headers.Age.ShouldNotBeNull("the new page is kept in its turn");
    }

    [ProviderTheory]
    [Trait("Req", "DATA-12")]
    [Trait("Req", "PROD-09")]
    public async Task A_product_that_another_process_publishes_or_takes_off_changes_on_the_goods_pages(TestProvider provider)
    {
        var clock = new HandClock();
        await using var reader = await StartAsync(provider, clock);
        await using var writer = await reader.StartAnotherAsync();
        var client = reader.Host.CreateClient();
        await client.GetStringAsync("/kazuo/products");
        (await client.GetAsync("/kazuo/products")).Headers.Age.ShouldNotBeNull("kept");
        (await client.GetAsync("/kazuo/products/PRD-TEST-1")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await InCountyAsync(writer.Services, "kazuo", async services =>
        {
            var content = new ProductContent { Kind = ProductKind.Produce, Category = "调味品", Unit = "KGM" };
            var product = new Product(Guid.CreateVersion7(), new DocumentHead("PRD-TEST-1", "另一进程的陈醋", "test"), LocalizedText.Chinese("另一进程的陈醋"), content);
            product.Write(LocalizedText.Chinese("另一进程的陈醋"), content, [new ProductProducer { Name = "醋厂" }], []);
            product.Publish();
            services.GetRequiredService<IRepository<Product>>().Add(product);
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
        });
        var within = await client.GetStringAsync("/kazuo/products");
        clock.Advance(CountyPageVersions.Trusted);
        var after = await client.GetStringAsync("/kazuo/products");
        var page = await client.GetStringAsync("/kazuo/products/PRD-TEST-1");
        (await client.GetAsync("/kazuo/products/PRD-TEST-1")).Headers.Age.ShouldNotBeNull("kept");

        await InCountyAsync(writer.Services, "kazuo", async services =>
        {
            var id = await services.GetRequiredService<CountyCloudDbContext>().Set<Product>().Where(p => p.Number == "PRD-TEST-1").Select(p => p.Id).SingleAsync();
            (await services.GetRequiredService<IRepository<Product>>().GetAsync(id)).Withdraw("停产", new DateOnly(2020, 5, 15));
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
        });
        clock.Advance(CountyPageVersions.Trusted);

        within.ShouldNotContain("另一进程的陈醋", customMessage: "within the second the kept page is served");
        after.ShouldContain("另一进程的陈醋");
        page.ShouldContain("另一进程的陈醋");
        (await client.GetStringAsync("/kazuo/products")).ShouldNotContain("另一进程的陈醋");
        (await client.GetAsync("/kazuo/products/PRD-TEST-1")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [ProviderTheory]
    [Trait("Req", "DATA-12")]
    public async Task A_county_that_another_process_renames_or_closes_changes_on_the_list(TestProvider provider)
    {
        var clock = new HandClock();
        await using var reader = await StartAsync(provider, clock);
        await using var writer = await reader.StartAnotherAsync();
        var client = reader.Host.CreateClient();
        (await client.GetStringAsync("/")).ShouldContain("空白县");

        await ChangeAsync(writer.Services, t => t.Rename(LocalizedText.Chinese("改名县")));
        clock.Advance(CountyPageVersions.Trusted);
        var renamed = await client.GetStringAsync("/");
        await ChangeAsync(writer.Services, t => t.SetActive(false));
        clock.Advance(CountyPageVersions.Trusted);
        var closed = await client.GetStringAsync("/");

        renamed.ShouldContain("改名县");
        closed.ShouldNotContain("改名县");
        (await client.GetAsync("/blank")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-01")]
    public async Task A_closed_county_is_gone_at_once_where_it_was_closed_and_after_a_second_elsewhere(TestProvider provider)
    {
        var clock = new HandClock();
        await using var elsewhere = await StartAsync(provider, clock);
        await using var here = await elsewhere.StartAnotherAsync();
        async Task<bool> IsOpenAsync(IServiceProvider services)
        {
            await using var scope = services.CreateAsyncScope();
            return (await scope.ServiceProvider.GetRequiredService<ITenantStore>().FindByNameAsync("BLANK"))!.IsActive;
        }

        (await IsOpenAsync(here.Services)).ShouldBeTrue();
        (await IsOpenAsync(elsewhere.Host.Services)).ShouldBeTrue();

        await ChangeAsync(here.Services, t => t.SetActive(false));

        (await IsOpenAsync(here.Services)).ShouldBeFalse();
        (await IsOpenAsync(elsewhere.Host.Services)).ShouldBeTrue("it was asked for within the second");
        clock.Advance(TenantCache.Trusted);
        (await IsOpenAsync(elsewhere.Host.Services)).ShouldBeFalse();
    }

    private static async Task<Running> StartAsync(TestProvider provider, TimeProvider clock)
    {
        var host = new PortalHost(provider, clock);
        await host.InitializeAsync();
        return new Running(host);
    }

    private static async Task ChangeAsync(IServiceProvider services, Action<Tenant> change)
    {
        await using var scope = services.CreateAsyncScope();
        using var _ = scope.ServiceProvider.GetRequiredService<ICurrentTenant>().Change(TenantIds.Host);
        var db = scope.ServiceProvider.GetRequiredService<CountyCloudDbContext>();
        change(await db.Set<Tenant>().SingleAsync(t => t.Name == "blank"));
        await db.SaveChangesAsync();
    }

    private static async Task InCountyAsync(IServiceProvider services, string code, Func<IServiceProvider, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        var tenant = await scope.ServiceProvider.GetRequiredService<ITenantStore>().FindByNameAsync(code);
        using var _ = scope.ServiceProvider.GetRequiredService<ICurrentTenant>().Change(tenant!.Id, tenant.Name);
        await work(scope.ServiceProvider);
    }

    private sealed class Running(PortalHost host) : IAsyncDisposable
    {
        public PortalHost Host => host;

        public Task<Microsoft.AspNetCore.Builder.WebApplication> StartAnotherAsync() => host.StartAnotherAsync();

        public async ValueTask DisposeAsync() => await host.DisposeAsync();
    }

    /// <summary>A clock that is moved by hand. Its day stays, so that no page expires by midnight.</summary>
    private sealed class HandClock : TimeProvider
    {
        private long _timestamp;

        public override DateTimeOffset GetUtcNow() => new(2020, 5, 15, 4, 0, 0, TimeSpan.Zero);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _timestamp;

        public void Advance(TimeSpan time) => _timestamp += time.Ticks;
    }
}
