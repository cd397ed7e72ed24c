using CountyCloud.EntityFrameworkCore;
using CountyCloud.Governance;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Tenders;

/// <summary>Maps tenders, bids and contracts.</summary>
internal static class TenderModel
{
    public static void ConfigureTenders(this ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Tender>(b =>
        {
            b.ToTable("Tenders");
            b.Property(e => e.Number).HasMaxLength(64);
            b.Property(e => e.Title).HasMaxLength(256);
            b.Property(e => e.Goals).HasMaxLength(4000);
            b.Property(e => e.Contents).HasMaxLength(4000);
            b.Property(e => e.AcceptanceIndicators).HasMaxLength(4000);
            b.Property(e => e.Organiser).HasMaxLength(256);
            b.Property(e => e.ResponsibleBody).HasMaxLength(256);
            b.Property(e => e.NoticePlace).HasMaxLength(512);
            b.Property(e => e.FailureReason).HasMaxLength(1000);
            b.Property(e => e.Amount).HasPrecision(18, 2);
            b.Property(e => e.AwardAmount).HasPrecision(18, 2);
            b.Property(e => e.BudgetCodes).HasJsonList();
            b.Property(e => e.SubProjectIds).HasJsonList();
            b.Property(e => e.Conditions).HasJsonList();
            b.Property(e => e.Bonuses).HasJsonList();
            b.Property(e => e.Calendar).HasJson();
            b.Ignore(e => e.Winner).Ignore(e => e.NeedsNotice);
            b.HasIndex(e => new { e.TenantId, e.Number }).IsUnique();
            b.HasIndex(e => new { e.TenantId, e.State });
            b.HasMany(e => e.Bids).WithOne().HasForeignKey(e => new { e.TenantId, e.TenderId }).HasPrincipalKey(e => new { e.TenantId, e.Id }).OnDelete(DeleteBehavior.Cascade);
            b.Navigation(e => e.Bids).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        });
        modelBuilder.Entity<Bid>(b =>
        {
            b.ToTable("TenderBids");
            b.Property(e => e.BidderName).HasMaxLength(256);
            b.Property(e => e.CreditCode).HasMaxLength(18);
            b.Property(e => e.Price).HasPrecision(18, 2);
            b.Property(e => e.BaseScore).HasPrecision(9, 2);
            b.Property(e => e.Qualifications).HasJsonList();
            b.Property(e => e.Bonuses).HasJsonList();
            b.Ignore(e => e.TotalScore);
            b.HasIndex(e => new { e.TenantId, e.TenderId, e.CreditCode }).IsUnique();
        });
        modelBuilder.Entity<Contract>(b =>
        {
            b.ToTable("Contracts");
            b.Property(e => e.Number).HasMaxLength(64);
            b.Property(e => e.Title).HasMaxLength(256);
            b.Property(e => e.ContractorName).HasMaxLength(256);
            b.Property(e => e.CreditCode).HasMaxLength(18);
            b.Property(e => e.TerminationReason).HasMaxLength(1000);
            b.Property(e => e.Amount).HasPrecision(18, 2);
            b.Property(e => e.Instalments).HasJsonList();
            b.Property(e => e.SubProjectIds).HasJsonList();
            b.Property(e => e.BudgetCodes).HasJsonList();
            b.HasIndex(e => new { e.TenantId, e.Number }).IsUnique();
            b.HasIndex(e => new { e.TenantId, e.State, e.EndsOn });
            b.HasIndex(e => new { e.TenantId, e.ContractorId });
            b.Ignore(e => e.Terms);
        });
        modelBuilder.Document<ContractAmendment>("ContractAmendments", b =>
        {
            b.Property(e => e.ContractNumber).HasMaxLength(64);
            b.Property(e => e.Reason).HasMaxLength(2000);
            b.Property(e => e.Opinion).HasMaxLength(2000);
            b.Property(e => e.OldAmount).HasPrecision(18, 2);
            b.Property(e => e.NewAmount).HasPrecision(18, 2);
            b.Property(e => e.OldInstalments).HasJsonList();
            b.Property(e => e.NewInstalments).HasJsonList();
            b.Ignore(e => e.OldTerms).Ignore(e => e.NewTerms);
            b.HasIndex(e => new { e.TenantId, e.ContractId });
        });
    }
}
