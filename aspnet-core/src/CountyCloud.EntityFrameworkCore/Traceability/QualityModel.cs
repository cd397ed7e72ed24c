using CountyCloud.Counties;
using CountyCloud.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CountyCloud.Traceability;

/// <summary>Maps tests of lots and alerts.</summary>
internal static class QualityModel
{
    public static void ConfigureTraceQuality(this ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<QualityTest>(b =>
        {
            Head(b, "QualityTests");
            b.Property(e => e.LotNumber).HasMaxLength(128);
            b.Property(e => e.ProductName).HasMaxLength(256);
            b.Property(e => e.SampleNumber).HasMaxLength(64);
            b.Property(e => e.SampledAt).HasMaxLength(256);
            b.Property(e => e.Laboratory).HasMaxLength(256);
            b.Property(e => e.SignedBy).HasMaxLength(256);
            b.Property(e => e.Conclusion).HasMaxLength(2000);
            b.Property(e => e.ReportSha256).HasMaxLength(64);
            b.Property(e => e.PreviousNumber).HasMaxLength(64);
            b.Property(e => e.BlockReference).HasMaxLength(64);
            b.HasIndex(e => new { e.TenantId, e.LotId });
            b.HasIndex(e => new { e.TenantId, e.PreviousTestId });
            b.HasMany(e => e.Items).WithOne().HasForeignKey(i => new { i.TenantId, i.TestId }).HasPrincipalKey(e => new { e.TenantId, e.Id }).OnDelete(DeleteBehavior.Cascade);
            b.Navigation(e => e.Items).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        });
        modelBuilder.Entity<QualityTestItem>(b =>
        {
            b.ToTable("QualityTestItems");
            b.Property(e => e.Order).HasColumnName("SortOrder");
            b.Property(e => e.ItemCode).HasMaxLength(64);
            b.Property(e => e.Name).HasMaxLength(512);
            b.Property(e => e.Method).HasMaxLength(512);
            b.Property(e => e.Standard).HasMaxLength(512);
            b.Property(e => e.Unit).HasMaxLength(32);
            b.Property(e => e.Words).HasMaxLength(256);
            b.Property(e => e.Limit).HasColumnName("LimitValue").HasPrecision(18, 6);
            b.Property(e => e.Value).HasColumnName("FoundValue").HasPrecision(18, 6);
        });
        modelBuilder.Entity<TraceAlert>(b =>
        {
            Head(b, "TraceAlerts");
            b.Property(e => e.About).HasMaxLength(128);
            b.Property(e => e.OpenKey).HasMaxLength(192);
            b.Property(e => e.LotNumber).HasMaxLength(128);
            b.Property(e => e.Code).HasMaxLength(128);
            b.Property(e => e.OwnerRole).HasMaxLength(128);
            b.Property(e => e.DepartmentCode).HasMaxLength(64);
            b.Property(e => e.Action).HasColumnName("DecidedAction").HasMaxLength(2000);
            b.Property(e => e.Result).HasMaxLength(2000);

            // One alert of a kind is open about a thing, even when two servers find it at once.
            b.HasIndex(e => new { e.TenantId, e.OpenKey }).IsUnique();
            b.HasIndex(e => new { e.TenantId, e.State, e.DueOn });
            b.HasIndex(e => new { e.TenantId, e.LotId });
            b.HasMany(e => e.Steps).WithOne().HasForeignKey(s => new { s.TenantId, s.AlertId }).HasPrincipalKey(e => new { e.TenantId, e.Id }).OnDelete(DeleteBehavior.Cascade);
            b.Navigation(e => e.Steps).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        });
        modelBuilder.Entity<TraceAlertStep>(b =>
        {
            b.ToTable("TraceAlertSteps");
            b.Property(e => e.Order).HasColumnName("SortOrder");
            b.Property(e => e.UserName).HasMaxLength(256);
            b.Property(e => e.Text).HasMaxLength(2000);
        });
    }

    private static void Head<TDocument>(EntityTypeBuilder<TDocument> b, string table)
        where TDocument : CountyDocument
    {
        b.ToTable(table);
        b.Property(e => e.Number).HasMaxLength(64);
        b.Property(e => e.Title).HasMaxLength(256);
        b.Property(e => e.CreatorName).HasMaxLength(256);
        b.Ignore(e => e.DocumentType);
        b.HasIndex(e => new { e.TenantId, e.Number }).IsUnique();
    }
}
