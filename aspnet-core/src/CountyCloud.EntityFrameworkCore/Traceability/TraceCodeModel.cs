using CountyCloud.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Traceability;

/// <summary>Maps the codes.</summary>
internal static class TraceCodeModel
{
    public static void ConfigureTraceCodes(this ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<TraceCodePrefix>(b =>
        {
            b.ToTable("TraceCodePrefixes");
            b.HasKey(e => e.Prefix);
            b.Property(e => e.Prefix).HasMaxLength(8);
            b.HasIndex(e => new { e.CountyId, e.KeyVersion }).IsUnique();
            b.HasOne<Administration.Tenants.Tenant>().WithMany().HasForeignKey(e => e.CountyId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<TraceCodeKey>(b =>
        {
            b.ToTable("TraceCodeKeys");
            b.Property(e => e.Prefix).HasMaxLength(8);
            b.Property(e => e.ProtectedKey).HasMaxLength(1024);
            b.HasIndex(e => new { e.TenantId, e.Version }).IsUnique();
        });
        modelBuilder.Entity<TraceCodeBatch>(b =>
        {
            b.ToTable("TraceCodeBatches");
            b.Property(e => e.Number).HasMaxLength(64);
            b.Property(e => e.ProductCode).HasMaxLength(64);
            b.Property(e => e.Gtin).HasMaxLength(14);
            b.Property(e => e.SubjectName).HasMaxLength(256);
            b.Property(e => e.BrandCode).HasMaxLength(64);
            b.Property(e => e.Layers).HasJsonList();
            b.Ignore(e => e.Remaining);
            b.HasIndex(e => new { e.TenantId, e.Number }).IsUnique();
            b.HasIndex(e => new { e.TenantId, e.KeyVersion, e.FirstSerial }).IsUnique();
            b.HasIndex(e => new { e.TenantId, e.SubjectId });
            b.HasMany(e => e.Ranges).WithOne().HasForeignKey(e => new { e.TenantId, e.BatchId }).HasPrincipalKey(e => new { e.TenantId, e.Id }).OnDelete(DeleteBehavior.Restrict);
            b.Navigation(e => e.Ranges).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        });
        modelBuilder.Entity<TraceCodeRange>(b =>
        {
            b.ToTable("TraceCodeRanges");
            b.Property(e => e.LotNumber).HasMaxLength(64);
            b.Property(e => e.Reason).HasMaxLength(512);
            b.Property(e => e.ByName).HasMaxLength(256);
            b.Ignore(e => e.Count);
            b.HasIndex(e => new { e.TenantId, e.BatchId, e.IsWithdrawal, e.FirstSerial }).IsUnique();
            b.HasIndex(e => new { e.TenantId, e.LotId });
        });
        modelBuilder.Entity<TraceCodeLot>(b =>
        {
            b.ToTable("TraceCodeLots");
            b.HasKey(e => new { e.TenantId, e.LotId });
            b.Property(e => e.LotId).ValueGeneratedNever();
        });
        modelBuilder.Entity<TraceCodeScan>(b =>
        {
            b.ToTable("TraceCodeScans");
            b.Property(e => e.ClientKey).HasMaxLength(64);
            b.HasIndex(e => new { e.TenantId, e.KeyVersion, e.Serial, e.Time });
        });
        modelBuilder.Entity<TraceCodeUse>(b =>
        {
            b.ToTable("TraceCodeUses");
            b.HasKey(e => new { e.TenantId, e.KeyVersion, e.Serial });
            b.Property(e => e.KeyVersion).ValueGeneratedNever();
            b.Property(e => e.Serial).ValueGeneratedNever();
            b.HasIndex(e => new { e.TenantId, e.SuspectSince });
        });
    }
}
