using CountyCloud.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Assets;

/// <summary>Maps the registers and handovers.</summary>
internal static class AssetModel
{
    public static void ConfigureAssets(this ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Asset>(b =>
        {
            b.ToTable("Assets");
            b.Property(e => e.Number).HasMaxLength(64);
            b.Property(e => e.Name).HasMaxLength(256);
            b.Property(e => e.BudgetCode).HasMaxLength(64);
            b.Property(e => e.Voucher).HasMaxLength(128);
            b.Property(e => e.Unit).HasMaxLength(32);
            b.Property(e => e.Place).HasMaxLength(256);
            b.Property(e => e.Keeper).HasMaxLength(256);
            b.Property(e => e.Owner).HasMaxLength(256);
            b.Property(e => e.Quantity).HasPrecision(18, 4);
            b.Property(e => e.Value).HasPrecision(18, 2);
            b.Property(e => e.Papers).HasJsonList();
            b.Ignore(e => e.MissingPapers);
            b.HasIndex(e => new { e.TenantId, e.Number }).IsUnique();
            b.HasIndex(e => new { e.TenantId, e.State });
            b.HasMany(e => e.Movements).WithOne().HasForeignKey(e => new { e.TenantId, e.AssetId }).HasPrincipalKey(e => new { e.TenantId, e.Id }).OnDelete(DeleteBehavior.Cascade);
            b.Navigation(e => e.Movements).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        });
        modelBuilder.Entity<AssetMovement>(b =>
        {
            b.ToTable("AssetMovements");
            b.Property(e => e.From).HasColumnName("FromValue").HasMaxLength(256);
            b.Property(e => e.To).HasColumnName("ToValue").HasMaxLength(256);
            b.Property(e => e.Reason).HasMaxLength(512);
            b.Property(e => e.ByName).HasMaxLength(256);
            b.HasIndex(e => new { e.TenantId, e.AssetId, e.Sequence }).IsUnique();
        });
        modelBuilder.Entity<IntellectualProperty>(b =>
        {
            b.ToTable("IntellectualProperties");
            b.Property(e => e.Number).HasMaxLength(64);
            b.Property(e => e.Name).HasMaxLength(256);
            b.Property(e => e.Subject).HasMaxLength(256);
            b.Property(e => e.RegistrationNumber).HasMaxLength(128);
            b.Property(e => e.Owner).HasMaxLength(256);
            b.HasIndex(e => new { e.TenantId, e.Number }).IsUnique();
        });
        modelBuilder.Entity<OnlineAccount>(b =>
        {
            b.ToTable("OnlineAccounts");
            b.Property(e => e.Platform).HasMaxLength(128);
            b.Property(e => e.Name).HasMaxLength(256);
            b.Property(e => e.Address).HasMaxLength(512);
            b.Property(e => e.LoginHolder).HasMaxLength(256);
            b.Property(e => e.ReasonForName).HasMaxLength(512);
        });
        modelBuilder.Entity<Deposit>(b =>
        {
            b.ToTable("Deposits");
            b.Property(e => e.Name).HasMaxLength(256);
            b.Property(e => e.HeldBy).HasMaxLength(256);
            b.Property(e => e.BudgetCode).HasMaxLength(64);
            b.Property(e => e.Settlement).HasMaxLength(512);
            b.Property(e => e.Amount).HasPrecision(18, 2);
            b.HasIndex(e => new { e.TenantId, e.State });
        });
        modelBuilder.Entity<Handover>(b =>
        {
            b.ToTable("Handovers");
            b.Property(e => e.Number).HasMaxLength(64);
            b.Property(e => e.ContractNumber).HasMaxLength(64);
            b.Property(e => e.Title).HasMaxLength(256);
            b.Property(e => e.Receiver).HasMaxLength(256);
            b.Property(e => e.Scope).HasJsonList();
            b.HasIndex(e => new { e.TenantId, e.Number }).IsUnique();
            b.HasIndex(e => new { e.TenantId, e.ContractId }).IsUnique();
            b.HasMany(e => e.Items).WithOne().HasForeignKey(e => new { e.TenantId, e.HandoverId }).HasPrincipalKey(e => new { e.TenantId, e.Id }).OnDelete(DeleteBehavior.Cascade);
            b.Navigation(e => e.Items).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        });
        modelBuilder.Entity<HandoverItem>(b =>
        {
            b.ToTable("HandoverItems");
            b.Property(e => e.Order).HasColumnName("ItemOrder");
            b.Property(e => e.Name).HasMaxLength(256);
            b.Property(e => e.RegisteredState).HasMaxLength(256);
            b.Property(e => e.Remark).HasMaxLength(1000);
            b.Property(e => e.Quantity).HasPrecision(18, 4);
        });
    }
}
