using CountyCloud.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Traceability;

/// <summary>Maps recalls.</summary>
internal static class RecallModel
{
    public static void ConfigureRecalls(this ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Recall>(b =>
        {
            b.ToTable("Recalls");
            b.Property(e => e.Number).HasMaxLength(64);
            b.Property(e => e.Title).HasMaxLength(256);
            b.Property(e => e.CreatorName).HasMaxLength(256);
            b.Property(e => e.TargetNumber).HasMaxLength(TraceConsts.MaxIdentifierLength);
            b.Property(e => e.TargetName).HasMaxLength(512);
            b.Property(e => e.Reason).HasMaxLength(2000);
            b.Property(e => e.Opinion).HasMaxLength(2000);
            b.Property(e => e.MissingReason).HasMaxLength(2000);
            b.Property(e => e.DepartmentCode).HasMaxLength(64);
            b.Property(e => e.LotIds).HasJsonList();
            b.Property(e => e.Steps).HasJsonList();
            b.Ignore(e => e.DocumentType);
            b.Ignore(e => e.IsInForce);
            b.HasIndex(e => new { e.TenantId, e.Number }).IsUnique();
            b.HasIndex(e => new { e.TenantId, e.DecidedOn });
        });
        modelBuilder.Entity<RecallItem>(b =>
        {
            b.ToTable("RecallItems");
            b.HasKey(e => new { e.TenantId, e.RecallId, e.Version, e.Line });
            b.Property(e => e.Version).ValueGeneratedNever();
            b.Property(e => e.Line).ValueGeneratedNever();
            b.Property(e => e.LotNumber).HasMaxLength(TraceConsts.MaxLotNumberLength);
            b.Property(e => e.ProductName).HasMaxLength(256);
            b.Property(e => e.Uom).HasMaxLength(TraceConsts.MaxUnitLength);
            b.Property(e => e.Place).HasMaxLength(TraceConsts.MaxIdentifierLength);
            b.Property(e => e.PlaceName).HasMaxLength(TraceConsts.MaxIdentifierLength);
            b.Property(e => e.HolderName).HasMaxLength(256);
            b.Property(e => e.Quantity).HasPrecision(18, TraceConsts.QuantityDecimals);
            b.HasIndex(e => new { e.TenantId, e.LotId });
            b.HasOne<Recall>().WithMany().HasForeignKey(e => new { e.TenantId, e.RecallId }).HasPrincipalKey(e => new { e.TenantId, e.Id }).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
