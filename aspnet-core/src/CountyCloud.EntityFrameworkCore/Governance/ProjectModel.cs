using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Governance;

/// <summary>Maps sub-projects, schemes, halts, rectifications and acceptances.</summary>
internal static class ProjectModel
{
    public static void ConfigureProjects(this ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<SubProject>(b =>
        {
            b.ToTable("SubProjects");
            b.Property(e => e.Number).HasMaxLength(64);
            b.Property(e => e.Name).HasMaxLength(200);
            b.Property(e => e.Content).HasMaxLength(4000);
            b.Property(e => e.ResponsibleUnits).HasMaxLength(500);
            b.Property(e => e.AcceptanceIndicators).HasMaxLength(4000);
            b.Property(e => e.FundSourceCode).HasMaxLength(64);
            b.Property(e => e.FinanceContact).HasMaxLength(100);
            b.Property(e => e.Budget).HasPrecision(18, 2);
            b.Property(e => e.ProgressPercent).HasPrecision(9, 4);
            b.Property(e => e.ReportedPercent).HasPrecision(9, 4);
            b.Ignore(e => e.IsAccepted);
            b.HasIndex(e => new { e.TenantId, e.Number }).IsUnique();
            b.HasIndex(e => new { e.TenantId, e.State });
            b.HasIndex(e => new { e.TenantId, e.ContractorId });
            b.HasMany(e => e.Lines).WithOne().HasForeignKey(e => new { e.TenantId, e.SubProjectId }).HasPrincipalKey(e => new { e.TenantId, e.Id }).OnDelete(DeleteBehavior.Cascade);
            b.HasMany(e => e.Nodes).WithOne().HasForeignKey(e => new { e.TenantId, e.SubProjectId }).HasPrincipalKey(e => new { e.TenantId, e.Id }).OnDelete(DeleteBehavior.Cascade);
            b.Navigation(e => e.Lines).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
            b.Navigation(e => e.Nodes).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        });
        modelBuilder.Entity<SubProjectLine>(b =>
        {
            b.ToTable("SubProjectLines");
            b.Property(e => e.BudgetItemCode).HasMaxLength(64);
            b.Property(e => e.PlannedAmount).HasPrecision(18, 2);
            b.Property(e => e.Amount).HasPrecision(18, 2);
            b.HasIndex(e => new { e.TenantId, e.BudgetItemCode });
        });
        modelBuilder.Entity<SubProjectNode>(b =>
        {
            b.ToTable("SubProjectNodes");
            b.Property(e => e.Order).HasColumnName("NodeOrder");
            b.Property(e => e.Name).HasMaxLength(200);
            b.Property(e => e.Weight).HasPrecision(9, 4);
        });
        modelBuilder.Entity<ProgressEntry>(b =>
        {
            b.ToTable("ProgressEntries");
            b.Property(e => e.NodeName).HasMaxLength(200);
            b.Property(e => e.Text).HasMaxLength(4000);
            b.Property(e => e.UserName).HasMaxLength(256);
            b.Property(e => e.ProgressPercent).HasPrecision(9, 4);
            b.Ignore(e => e.Category);
            b.HasIndex(e => new { e.TenantId, e.SubProjectId, e.Sequence }).IsUnique();
        });
        modelBuilder.Entity<DesignScheme>(b =>
        {
            b.ToTable("DesignSchemes");
            b.Property(e => e.Number).HasMaxLength(64);
            b.Property(e => e.Title).HasMaxLength(200);
            b.Property(e => e.Kinds).HasMaxLength(200);
            b.Property(e => e.Text).HasMaxLength(20000);
            b.Property(e => e.Opinion).HasMaxLength(4000);
            b.Property(e => e.Amount).HasPrecision(18, 2);
            b.Ignore(e => e.KindList).Ignore(e => e.LineAmounts).Ignore(e => e.IsOpen);
            b.HasIndex(e => new { e.TenantId, e.SubProjectId, e.Version }).IsUnique();
            b.HasIndex(e => new { e.TenantId, e.State });
            b.HasMany(e => e.Lines).WithOne().HasForeignKey(e => new { e.TenantId, e.SchemeId }).HasPrincipalKey(e => new { e.TenantId, e.Id }).OnDelete(DeleteBehavior.Cascade);
            b.Navigation(e => e.Lines).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        });
        modelBuilder.Entity<DesignSchemeLine>(b =>
        {
            b.ToTable("DesignSchemeLines");
            b.Property(e => e.BudgetItemCode).HasMaxLength(64);
            b.Property(e => e.Amount).HasPrecision(18, 2);
        });
        ConfigureOversight(modelBuilder);
    }

    private static void ConfigureOversight(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<HaltOrder>(b =>
        {
            b.ToTable("HaltOrders");
            b.Property(e => e.Number).HasMaxLength(64);
            b.Property(e => e.SubProjectName).HasMaxLength(200);
            b.Property(e => e.Text).HasMaxLength(4000);
            b.Property(e => e.OrderedBy).HasMaxLength(256);
            b.Property(e => e.Decision).HasMaxLength(4000);
            b.Property(e => e.EndedBy).HasMaxLength(256);
            b.Property(e => e.CostTotal).HasPrecision(18, 2);
            b.HasIndex(e => new { e.TenantId, e.SubProjectId });
            b.HasMany(e => e.Costs).WithOne().HasForeignKey(e => new { e.TenantId, e.HaltOrderId }).HasPrincipalKey(e => new { e.TenantId, e.Id }).OnDelete(DeleteBehavior.Cascade);
            b.Navigation(e => e.Costs).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        });
        modelBuilder.Entity<HaltCost>(b =>
        {
            b.ToTable("HaltCosts");
            b.Property(e => e.Amount).HasPrecision(18, 2);
            b.Property(e => e.Text).HasMaxLength(1000);
            b.Property(e => e.UserName).HasMaxLength(256);
        });
        modelBuilder.Entity<Rectification>(b =>
        {
            b.ToTable("Rectifications");
            b.Property(e => e.Number).HasMaxLength(64);
            b.Property(e => e.Title).HasMaxLength(512);
            b.Property(e => e.Finding).HasMaxLength(4000);
            b.Property(e => e.ResponsibleUnit).HasMaxLength(512);
            b.Ignore(e => e.IsOpen);
            b.HasIndex(e => new { e.TenantId, e.SubProjectId, e.State });
            b.HasIndex(e => new { e.TenantId, e.OriginId });
            b.HasMany(e => e.Steps).WithOne().HasForeignKey(e => new { e.TenantId, e.RectificationId }).HasPrincipalKey(e => new { e.TenantId, e.Id }).OnDelete(DeleteBehavior.Cascade);
            b.Navigation(e => e.Steps).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        });
        modelBuilder.Entity<RectificationStep>(b =>
        {
            b.ToTable("RectificationSteps");
            b.Property(e => e.Text).HasMaxLength(4000);
            b.Property(e => e.UserName).HasMaxLength(256);
            b.Ignore(e => e.Category);
        });
        modelBuilder.Entity<Acceptance>(b =>
        {
            b.ToTable("Acceptances");
            b.Property(e => e.Number).HasMaxLength(64);
            b.Property(e => e.Title).HasMaxLength(512);
            b.Property(e => e.Amount).HasPrecision(18, 2);
            b.Property(e => e.RequestedBy).HasMaxLength(500);
            b.Property(e => e.Team).HasMaxLength(1000);
            b.Property(e => e.SelfCheck).HasMaxLength(4000);
            b.Property(e => e.SelfCheckedBy).HasMaxLength(256);
            b.Property(e => e.SelfCheckOfOperation).HasMaxLength(4000);
            b.Property(e => e.SelfCheckOfIndicators).HasMaxLength(4000);
            b.Property(e => e.Explanation).HasMaxLength(4000);
            b.Property(e => e.Departments).HasMaxLength(500);
            b.Property(e => e.Verification).HasMaxLength(4000);
            b.Property(e => e.FundsText).HasMaxLength(4000);
            b.Property(e => e.SuperiorCriteria).HasMaxLength(4000);
            b.Property(e => e.PlanCriteria).HasMaxLength(4000);
            b.Property(e => e.VerifiedBy).HasMaxLength(256);
            b.Property(e => e.Opinion).HasMaxLength(4000);
            b.Property(e => e.DecisionText).HasMaxLength(4000);
            b.Property(e => e.ArchiveReference).HasMaxLength(200);
            b.Ignore(e => e.IsOfProgramme).Ignore(e => e.HasPassed).Ignore(e => e.DocumentType);
            b.HasIndex(e => new { e.TenantId, e.SubProjectId });
            b.HasIndex(e => new { e.TenantId, e.Level, e.State });
            b.HasMany(e => e.Checks).WithOne().HasForeignKey(e => new { e.TenantId, e.AcceptanceId }).HasPrincipalKey(e => new { e.TenantId, e.Id }).OnDelete(DeleteBehavior.Cascade);
            b.HasMany(e => e.Signatures).WithOne().HasForeignKey(e => new { e.TenantId, e.AcceptanceId }).HasPrincipalKey(e => new { e.TenantId, e.Id }).OnDelete(DeleteBehavior.Cascade);
            b.Navigation(e => e.Checks).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
            b.Navigation(e => e.Signatures).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        });
        modelBuilder.Entity<AcceptanceCheck>(b =>
        {
            b.ToTable("AcceptanceChecks");
            b.Property(e => e.Order).HasColumnName("CheckOrder");
            b.Property(e => e.Code).HasMaxLength(64);
            b.Property(e => e.Source).HasMaxLength(512);
            b.Property(e => e.Remark).HasMaxLength(500);
        });
        modelBuilder.Entity<AcceptanceSignature>(b =>
        {
            b.ToTable("AcceptanceSignatures");
            b.Property(e => e.Department).HasMaxLength(200);
            b.Property(e => e.Opinion).HasMaxLength(4000);
            b.Property(e => e.UserName).HasMaxLength(256);
        });
    }
}
