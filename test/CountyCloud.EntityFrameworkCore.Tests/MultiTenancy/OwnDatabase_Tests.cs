using CountyCloud.Administration.Tenants;
using CountyCloud.EntityFrameworkCore.Providers;
using CountyCloud.Framework.EntityFrameworkCore.MultiTenancy;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CountyCloud.EntityFrameworkCore.Tests.MultiTenancy;

/// <summary>Which tables go with a county that gets a database of its own; types built later are found by themselves.</summary>
public sealed class OwnDatabase_Tests
{
    [Fact, Trait("Req", "PLAT-03")]
    public async Task Every_table_of_a_countys_work_moves_and_only_the_administrations_stay_with_the_platform()
    {
        await using var services = TestServices.CreateUnconnected();
        await services.InCountyAsync(null, db =>
        {
            // Throws when a county's table refers to one of the platform, or tables to one another in a circle: there would be no order to copy in.
            var moving = CountyTable.Of(db.Model);
            moving.Count.ShouldBeGreaterThan(80);
            moving.Where(t => t.StaysInBoth).Select(t => t.Name).ShouldBe(["AuditLogEntries", "InboxEntries", "JobRuns", "OutboxMessages"], ignoreOrder: true);
            moving.ShouldAllBe(t => t.Key[0] == nameof(IMultiTenant.TenantId));
            var staying = db.Model.GetRelationalModel().Tables.Where(t => t.FindColumn(nameof(IMultiTenant.TenantId)) is not null && moving.All(m => m.Name != t.Name)).ToList();
            staying.SelectMany(t => t.EntityTypeMappings).ShouldAllBe(m => ((Microsoft.EntityFrameworkCore.Metadata.IEntityType)m.TypeBase).ClrType.Assembly == typeof(Tenant).Assembly);
            return Task.CompletedTask;
        });
    }

    [Fact, Trait("Req", "PLAT-03")]
    public async Task The_model_of_a_countys_own_database_knows_no_type_of_the_platform()
    {
        await using var services = TestServices.CreateUnconnected();
        await services.InCountyAsync(null, db =>
        {
            using var own = OwnDatabase.Open(services);
            var types = own.Model.GetEntityTypes().Where(t => !t.IsOwned()).Select(t => t.ClrType).ToList();
            types.ShouldAllBe(t => CountyCloudDbContext.HomeOfRowsOf(t) != DataHome.Platform);
            types.Count.ShouldBe(db.Model.GetEntityTypes().Where(t => !t.IsOwned()).Count(t => CountyCloudDbContext.HomeOfRowsOf(t.ClrType) != DataHome.Platform));
            return Task.CompletedTask;
        });
    }
}

/// <summary>A context of a county's own database, without one.</summary>
file static class OwnDatabase
{
    public static CountyCloudDbContext Open(TestServices services)
    {
        using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateScope(services.Provider);
        var kernel = (CountyCloud.Framework.EntityFrameworkCore.DbContextServices)scope.ServiceProvider.GetService(typeof(CountyCloud.Framework.EntityFrameworkCore.DbContextServices))!;
        var options = (DbContextOptions<CountyCloudDbContext>)scope.ServiceProvider.GetService(typeof(DbContextOptions<CountyCloudDbContext>))!;
        return new CountyCloudDbContext(options, kernel, new PlacedDatabase(string.Empty, TimeProvider.System));
    }
}
