using System.ComponentModel.DataAnnotations;
using System.Reflection;
using CountyCloud.Counties;
using CountyCloud.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CountyCloud.Traceability;

/// <summary>Maps the supply-chain register, the cases of its services, and devices.</summary>
internal static class SupplyModel
{
    public static void ConfigureSupply(this ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<SupplyItem>(b =>
        {
            Document(b, "SupplyItems");
            b.ToTable(t => t.HasCheckConstraint("CK_SupplyItems_Stock", "\"Stock\" >= 0"));
            b.ComplexProperty(e => e.Content, Columns);
            b.HasIndex(e => new { e.TenantId, e.State });
        });
        modelBuilder.Entity<SupplyPrice>(b =>
        {
            b.ToTable("SupplyPrices");
            b.ComplexProperty(e => e.Content, Columns);
            b.Property(e => e.Order).HasColumnName("SortOrder");
            b.Property(e => e.ByName).HasMaxLength(256);
            b.HasIndex(e => new { e.TenantId, e.ItemId, e.Order }).IsUnique();
            b.HasOne<SupplyItem>().WithMany().HasForeignKey(e => new { e.TenantId, e.ItemId }).HasPrincipalKey(e => new { e.TenantId, e.Id }).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<SupplyMovement>(b =>
        {
            b.ToTable("SupplyMovements");
            b.ComplexProperty(e => e.Content, Columns);
            b.Property(e => e.Order).HasColumnName("SortOrder");
            b.Property(e => e.Change).HasColumnName("StockChange");
            b.Property(e => e.ByName).HasMaxLength(256);
            b.HasIndex(e => new { e.TenantId, e.ItemId, e.Order }).IsUnique();
            b.HasOne<SupplyItem>().WithMany().HasForeignKey(e => new { e.TenantId, e.ItemId }).HasPrincipalKey(e => new { e.TenantId, e.Id }).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<SupplyCase>(b =>
        {
            Document(b, "SupplyCases");
            b.ComplexProperty(e => e.Content, Columns);
            b.Property(e => e.Provider).HasMaxLength(256);
            b.Property(e => e.Result).HasMaxLength(2000);
            b.Property(e => e.Steps).HasJsonList();
            b.HasIndex(e => new { e.TenantId, e.State, e.DueOn });
        });
        modelBuilder.Entity<TraceDevice>(b =>
        {
            Document(b, "TraceDevices");
            b.ComplexProperty(e => e.Content, Columns);
            b.Property(e => e.Identifier).HasMaxLength(256);
            b.HasIndex(e => new { e.TenantId, e.Identifier }).IsUnique();
            b.HasMany(e => e.Standards).WithOne().HasForeignKey(s => new { s.TenantId, s.DeviceId }).HasPrincipalKey(e => new { e.TenantId, e.Id }).OnDelete(DeleteBehavior.Cascade);
            b.Navigation(e => e.Standards).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        });
        modelBuilder.Entity<DeviceStandard>(b =>
        {
            b.ToTable("DeviceStandards");
            b.ComplexProperty(e => e.Content, Columns);
            b.Property(e => e.ByName).HasMaxLength(256);
            b.Property(e => e.Day).HasColumnName("RecordedOn");
        });
        modelBuilder.Entity<TraceDeviceReport>(b =>
        {
            b.ToTable("TraceDeviceReports");
            b.Property(e => e.EventId).HasMaxLength(TraceConsts.MaxIdentifierLength);
            b.Property(e => e.Summary).HasMaxLength(TraceDeviceReport.MaxSummaryLength);
            b.HasIndex(e => new { e.TenantId, e.DeviceId, e.EventTime });
            b.HasOne<TraceDevice>().WithMany().HasForeignKey(e => new { e.TenantId, e.DeviceId }).HasPrincipalKey(e => new { e.TenantId, e.Id }).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private static void Document<TDocument>(EntityTypeBuilder<TDocument> b, string table)
        where TDocument : CountyDocument
    {
        b.ToTable(table);
        b.Property(e => e.Number).HasMaxLength(64);
        b.Property(e => e.Title).HasMaxLength(256);
        b.Property(e => e.CreatorName).HasMaxLength(256);
        b.Ignore(e => e.DocumentType);
        b.HasIndex(e => new { e.TenantId, e.Number }).IsUnique();
    }

    // The lengths that the API checks are the lengths of the columns.
    private static void Columns<TValues>(ComplexPropertyBuilder<TValues> values)
        where TValues : notnull
    {
        foreach (var property in typeof(TValues).GetProperties().Where(p => p.SetMethod is not null))
        {
            var column = values.Property(property.PropertyType, property.Name);
            if (property.GetCustomAttribute<MaxLengthAttribute>() is { } length)
            {
                column.HasMaxLength(length.Length);
            }
        }
    }
}
