using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CountyCloud.Approvals;

/// <summary>Maps approvals and delegations.</summary>
internal static class ApprovalModel
{
    public static void ConfigureApprovals(this ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Approval>(b =>
        {
            b.ToTable("Approvals");
            b.Property(e => e.DocumentNumber).HasMaxLength(64);
            b.Property(e => e.Title).HasMaxLength(512);
            b.Property(e => e.RequesterName).HasMaxLength(256);
            b.Property(e => e.Amount).HasPrecision(18, 2);
            b.HasIndex(e => new { e.TenantId, e.DocumentType, e.DocumentId });
            b.HasIndex(e => new { e.TenantId, e.State });
            b.Ignore(e => e.Current);
            b.HasMany(e => e.Steps).WithOne().HasForeignKey(e => new { e.TenantId, e.ApprovalId }).HasPrincipalKey(e => new { e.TenantId, e.Id }).OnDelete(DeleteBehavior.Cascade);
            b.HasMany(e => e.Decisions).WithOne().HasForeignKey(e => new { e.TenantId, e.ApprovalId }).HasPrincipalKey(e => new { e.TenantId, e.Id }).OnDelete(DeleteBehavior.Cascade);
            b.Navigation(e => e.Steps).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
            b.Navigation(e => e.Decisions).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        });
        modelBuilder.Entity<ApprovalStep>(b =>
        {
            b.ToTable("ApprovalSteps");
            b.Property(e => e.Order).HasColumnName("StepOrder");
            b.Property(e => e.Roles).HasMaxLength(512);
            b.Property(e => e.Source).HasMaxLength(512);
            b.Ignore(e => e.RoleList);
        });
        modelBuilder.Entity<ApprovalDecision>(b =>
        {
            b.ToTable("ApprovalDecisions");
            b.Property(e => e.UserName).HasMaxLength(256);
            b.Property(e => e.InPlaceOfName).HasMaxLength(256);
            b.Property(e => e.Role).HasMaxLength(256);
            b.Property(e => e.Opinion).HasMaxLength(4000);
            b.Property(e => e.Papers).HasConversion(
                v => JsonSerializer.Serialize(v, JsonSerializerOptions.Default),
                v => JsonSerializer.Deserialize<List<DecisionPaper>>(v, JsonSerializerOptions.Default)!,
                new ValueComparer<IReadOnlyList<DecisionPaper>>((a, c) => ReferenceEquals(a, c) || a!.SequenceEqual(c!), v => v.Count, v => v));
            b.HasIndex(e => new { e.TenantId, e.ApprovalId, e.Sequence }).IsUnique();
        });
        modelBuilder.Entity<ApprovalDelegation>(b =>
        {
            b.ToTable("ApprovalDelegations");
            b.Property(e => e.FromUserName).HasMaxLength(256);
            b.Property(e => e.ToUserName).HasMaxLength(256);
            b.Property(e => e.Reason).HasMaxLength(512);
            b.HasIndex(e => new { e.TenantId, e.ToUserId });
            b.HasIndex(e => new { e.TenantId, e.FromUserId });
        });
    }
}
