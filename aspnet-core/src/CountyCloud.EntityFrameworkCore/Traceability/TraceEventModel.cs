using CountyCloud.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Traceability;

/// <summary>Maps lots, their stock and the events.</summary>
internal static class TraceEventModel
{
    public static void ConfigureTraceEvents(this ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<TraceHead>(b =>
        {
            b.ToTable("TraceHeads");
            b.HasKey(e => e.TenantId);
            b.Property(e => e.TenantId).ValueGeneratedNever();
        });
        modelBuilder.Entity<TraceEvent>(b =>
        {
            b.ToTable("TraceEvents");
            b.HasAlternateKey(e => new { e.TenantId, e.Sequence });
            b.Property(e => e.Sequence).ValueGeneratedNever();
            b.Property(e => e.EventId).HasMaxLength(TraceConsts.MaxEventIdLength);
            b.Property(e => e.EventHash).HasMaxLength(TraceConsts.MaxEventIdLength);
            b.Property(e => e.UniqueKey).HasMaxLength(TraceConsts.MaxEventIdLength + 32);
            b.Property(e => e.EventTimeZoneOffset).HasMaxLength(8);
            b.Property(e => e.BizStep).HasMaxLength(TraceConsts.MaxWordLength);
            b.Property(e => e.Disposition).HasMaxLength(TraceConsts.MaxWordLength);
            b.Property(e => e.ReadPoint).HasMaxLength(TraceConsts.MaxIdentifierLength);
            b.Property(e => e.BizLocation).HasMaxLength(TraceConsts.MaxIdentifierLength);
            b.Property(e => e.RecordedBy).HasMaxLength(TraceConsts.MaxIdentifierLength);
            b.HasIndex(e => new { e.TenantId, e.UniqueKey }).IsUnique();
            b.Property(e => e.SubmissionKey).HasMaxLength(TraceConsts.MaxSubmissionKeyLength);
            b.HasIndex(e => new { e.TenantId, e.SubmissionKey }).IsUnique();
            b.HasIndex(e => new { e.TenantId, e.EventId });
            b.HasIndex(e => new { e.TenantId, e.EventTime });
            b.HasIndex(e => new { e.TenantId, e.RecordTime });
            b.HasIndex(e => new { e.TenantId, e.BizStep, e.EventTime });
            b.HasIndex(e => new { e.TenantId, e.BizLocation, e.EventTime });
            b.HasMany(e => e.Epcs).WithOne().HasForeignKey(e => new { e.TenantId, e.EventSequence }).HasPrincipalKey(e => new { e.TenantId, e.Sequence }).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<TraceEventEpc>(b =>
        {
            b.ToTable("TraceEventEpcs");
            b.HasKey(e => new { e.TenantId, e.EventSequence, e.Line });
            b.Property(e => e.Line).ValueGeneratedNever();
            b.Property(e => e.Identifier).HasMaxLength(TraceConsts.MaxIdentifierLength);
            b.Property(e => e.Uom).HasMaxLength(TraceConsts.MaxUnitLength);

            // From an identifier to its events; from an event to its other identifiers by the key. The role is in the index, so a step of the graph reads it alone.
            b.HasIndex(e => new { e.TenantId, e.Identifier, e.EventSequence, e.Role });
        });
        modelBuilder.Entity<Lot>(b =>
        {
            b.ToTable("Lots");
            b.Property(e => e.Identifier).HasMaxLength(TraceConsts.MaxIdentifierLength);
            b.Property(e => e.Number).HasMaxLength(TraceConsts.MaxLotNumberLength);
            b.Property(e => e.ProductCode).HasMaxLength(64);
            b.Property(e => e.Gtin).HasMaxLength(14);
            b.Property(e => e.Uom).HasMaxLength(TraceConsts.MaxUnitLength);
            b.Property(e => e.OriginPlace).HasMaxLength(TraceConsts.MaxIdentifierLength);
            b.Property(e => e.FirstEventId).HasMaxLength(TraceConsts.MaxEventIdLength);
            b.Property(e => e.QuantityIn).HasPrecision(18, TraceConsts.QuantityDecimals);
            b.Property(e => e.QuantityOut).HasPrecision(18, TraceConsts.QuantityDecimals);
            b.Property(e => e.QuantitySold).HasPrecision(18, TraceConsts.QuantityDecimals);
            b.Property(e => e.Quantity).HasPrecision(18, TraceConsts.QuantityDecimals);
            b.Property(e => e.Withdrawals).HasJsonList();
            b.Property(e => e.Blocks).HasJsonList();
            b.HasIndex(e => new { e.TenantId, e.Identifier }).IsUnique();
            b.HasIndex(e => new { e.TenantId, e.Number }).IsUnique();
            b.HasIndex(e => new { e.TenantId, e.HolderSubjectId, e.State });
            b.HasIndex(e => new { e.TenantId, e.ProductCode });
            b.HasIndex(e => new { e.TenantId, e.BestBefore });
            b.HasMany(e => e.Stocks).WithOne().HasForeignKey(e => new { e.TenantId, e.LotId }).HasPrincipalKey(e => new { e.TenantId, e.Id }).OnDelete(DeleteBehavior.Restrict);
            b.Navigation(e => e.Stocks).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        });
        modelBuilder.Entity<LotStock>(b =>
        {
            // The last wall against overselling, whoever writes.
            b.ToTable("LotStocks", t => t.HasCheckConstraint("CK_LotStocks_Quantity", "\"Quantity\" >= 0"));
            b.HasKey(e => new { e.TenantId, e.LotId, e.Place });
            b.Property(e => e.Place).HasMaxLength(TraceConsts.MaxIdentifierLength);
            b.Property(e => e.Quantity).HasPrecision(18, TraceConsts.QuantityDecimals);
            b.HasIndex(e => new { e.TenantId, e.Place });
        });
        modelBuilder.Entity<TracePackage>(b =>
        {
            b.ToTable("TracePackages");
            b.Property(e => e.Identifier).HasMaxLength(TraceConsts.MaxIdentifierLength);
            b.Property(e => e.Place).HasMaxLength(TraceConsts.MaxIdentifierLength);
            b.Property(e => e.ParentIdentifier).HasMaxLength(TraceConsts.MaxIdentifierLength);
            b.HasIndex(e => new { e.TenantId, e.Identifier }).IsUnique();
            b.HasIndex(e => new { e.TenantId, e.ParentIdentifier });
        });
        modelBuilder.Entity<LotMovement>(b =>
        {
            b.ToTable("LotMovements");
            b.HasKey(e => new { e.TenantId, e.EventSequence, e.Line });
            b.Property(e => e.Line).ValueGeneratedNever();
            b.Property(e => e.Place).HasMaxLength(TraceConsts.MaxIdentifierLength);
            b.Property(e => e.Change).HasPrecision(18, TraceConsts.QuantityDecimals);
            b.HasIndex(e => new { e.TenantId, e.LotId, e.EventSequence });
            b.HasOne<TraceEvent>().WithMany().HasForeignKey(e => new { e.TenantId, e.EventSequence }).HasPrincipalKey(e => new { e.TenantId, e.Sequence }).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
