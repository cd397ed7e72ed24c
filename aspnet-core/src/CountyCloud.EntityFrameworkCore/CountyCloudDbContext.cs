using CountyCloud.Administration;
using CountyCloud.Approvals;
using CountyCloud.Assets;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.EntityFrameworkCore.MultiTenancy;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Funds;
using CountyCloud.Governance;
using CountyCloud.Oversight;
using CountyCloud.Products;
using CountyCloud.Tenders;
using CountyCloud.Traceability;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.EntityFrameworkCore;

/// <summary>The one database context: the module's tables, every configuration section and what counties publish.</summary>
public sealed class CountyCloudDbContext(DbContextOptions<CountyCloudDbContext> options, DbContextServices services, PlacedDatabase? placedAt = null)
    : CountyCloudDbContextBase(options, services, placedAt)
{
    /// <summary>
    /// Where the rows of a type lie when their county has a database of its own: what has no county and what the administration keeps, with the platform; what the
    /// kernel writes with a change, where the change is; all else with the county.
    /// </summary>
    public static DataHome HomeOfRowsOf(Type type) =>
        !typeof(IMultiTenant).IsAssignableFrom(type) || type.Assembly == typeof(Administration.Tenants.Tenant).Assembly ? DataHome.Platform
        : type.Assembly == typeof(CountyCloudDbContextBase).Assembly ? DataHome.Both : DataHome.County;

    /// <inheritdoc />
    protected override DataHome HomeOf(Type type) => HomeOfRowsOf(type);

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.ConfigureAdministration();
        modelBuilder.ConfigureConfigurationSections();
        modelBuilder.ConfigureDocuments();
        modelBuilder.ConfigureApprovals();
        modelBuilder.ConfigureLedger();
        modelBuilder.ConfigureGovernanceDocuments();
        modelBuilder.ConfigureFunds();
        modelBuilder.ConfigureProjects();
        modelBuilder.ConfigureTenders();
        modelBuilder.ConfigureAssets();
        modelBuilder.ConfigureTraceQuality();
        modelBuilder.ConfigureTraceEvents();
        modelBuilder.ConfigureEpcis();
        Traceability.TraceSubjectModel.ConfigureTraceSubjects(modelBuilder);
        modelBuilder.ConfigureProducts();
        modelBuilder.ConfigureTraceCodes();
        modelBuilder.ConfigureRecalls();
        modelBuilder.ConfigureSupply();
        modelBuilder.Entity<CountyProfile>(b =>
        {
            b.ToTable("CountyProfiles");
            b.ComplexProperty(e => e.Values, v => v.Ignore(x => x.ContentLanguageList).Ignore(x => x.OfferedLanguageList));
            b.HasIndex(e => e.TenantId).IsUnique();
        });
        modelBuilder.Entity<CountySummary>(b =>
        {
            b.ToTable("CountySummaries");
            b.HasKey(e => e.CountyId);
            b.Property(e => e.CountyId).ValueGeneratedNever();
            b.Property(e => e.Code).HasMaxLength(64);
            b.ComplexProperty(e => e.Figures);
            b.HasOne<Administration.Tenants.Tenant>().WithOne().HasForeignKey<CountySummary>(e => e.CountyId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<OversightSummary>(b =>
        {
            b.ToTable("OversightSummaries");
            b.HasKey(e => e.CountyId);
            b.Property(e => e.CountyId).ValueGeneratedNever();
            b.ComplexProperty(e => e.Figures);
            b.Property(e => e.Systems).HasJsonList();
            b.HasOne<Administration.Tenants.Tenant>().WithOne().HasForeignKey<OversightSummary>(e => e.CountyId).OnDelete(DeleteBehavior.Cascade);
        });
        ApplyConventions(modelBuilder);
    }
}
