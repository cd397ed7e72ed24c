using CountyCloud.Counties;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CountyCloud.Funds;

/// <summary>Maps the ledger: journal, balances and the head of the chain.</summary>
internal static class LedgerModel
{
    private const int MaxKindLength = 32;

    public static void ConfigureLedger(this ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<LedgerTransaction>(Configure);
        modelBuilder.Entity<LedgerEntry>(Configure);
        modelBuilder.Entity<LedgerBalance>(Configure);
        modelBuilder.Entity<LedgerHead>(b =>
        {
            b.ToTable("LedgerHeads");
            b.HasKey(e => e.TenantId);
            b.Property(e => e.TenantId).ValueGeneratedNever();
            b.Property(e => e.Hash).HasMaxLength(LedgerConsts.HashLength);

            // The row is locked while somebody posts; should a caller ever forget to, the chain still cannot fork.
            b.Property(e => e.Sequence).IsConcurrencyToken();
        });
    }

    private static void Configure(EntityTypeBuilder<LedgerTransaction> b)
    {
        b.ToTable("LedgerTransactions");
        b.HasAlternateKey(e => new { e.TenantId, e.Sequence });
        b.Property(e => e.Sequence).ValueGeneratedNever();
        b.Property(e => e.Kind).HasMaxLength(MaxKindLength);
        b.Property(e => e.DocumentType).HasMaxLength(LedgerConsts.MaxDocumentTypeLength);
        b.Property(e => e.Description).HasMaxLength(LedgerConsts.MaxDescriptionLength);
        b.Property(e => e.IdempotencyKey).HasMaxLength(LedgerConsts.MaxIdempotencyKeyLength);
        b.Property(e => e.Amount).HasPrecision(18, 2);
        b.Property(e => e.UserName).HasMaxLength(LedgerConsts.MaxUserNameLength);
        b.Property(e => e.PreviousHash).HasMaxLength(LedgerConsts.HashLength);
        b.Property(e => e.Hash).HasMaxLength(LedgerConsts.HashLength);
        b.HasIndex(e => new { e.TenantId, e.IdempotencyKey }).IsUnique();
        b.HasIndex(e => new { e.TenantId, e.ReversesId }).IsUnique();
        b.HasIndex(e => new { e.TenantId, e.Date });
        b.HasMany(e => e.Entries).WithOne().HasForeignKey(e => new { e.TenantId, e.Sequence }).HasPrincipalKey(e => new { e.TenantId, e.Sequence }).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Configure(EntityTypeBuilder<LedgerEntry> b)
    {
        b.ToTable("LedgerEntries", t => t.HasCheckConstraint("CK_LedgerEntries_Amount", "\"Amount\" > 0"));
        b.HasKey(e => new { e.TenantId, e.Sequence, e.Line });
        b.Property(e => e.Line).ValueGeneratedNever();
        b.Property(e => e.Side).HasMaxLength(MaxKindLength);
        b.Property(e => e.Kind).HasMaxLength(MaxKindLength);
        b.Property(e => e.FundSourceCode).HasMaxLength(SectionConsts.MaxCodeLength);
        b.Property(e => e.BudgetItemCode).HasMaxLength(SectionConsts.MaxCodeLength);
        b.Property(e => e.PayeeName).HasMaxLength(LedgerConsts.MaxPayeeNameLength);
        b.Property(e => e.Amount).HasPrecision(18, 2);
        b.Property(e => e.Hash).HasMaxLength(LedgerConsts.HashLength);
        b.Ignore(e => e.Account).Ignore(e => e.Change);
        b.HasIndex(e => new { e.TenantId, e.BudgetItemCode, e.Sequence });
        b.HasIndex(e => new { e.TenantId, e.SubProjectId, e.Sequence });
        b.HasIndex(e => new { e.TenantId, e.PayeeId, e.Sequence });
    }

    private static void Configure(EntityTypeBuilder<LedgerBalance> b)
    {
        // The last wall against an overdraft, whoever writes.
        b.ToTable("LedgerBalances", t => t.HasCheckConstraint("CK_LedgerBalances_Amount", "\"Amount\" >= 0"));
        b.HasKey(e => new { e.TenantId, e.Account });
        b.Property(e => e.Account).HasMaxLength(LedgerConsts.MaxAccountLength);
        b.Property(e => e.Kind).HasMaxLength(MaxKindLength);
        b.Property(e => e.FundSourceCode).HasMaxLength(SectionConsts.MaxCodeLength);
        b.Property(e => e.BudgetItemCode).HasMaxLength(SectionConsts.MaxCodeLength);
        b.Property(e => e.Amount).HasPrecision(18, 2);
        b.Property(e => e.Reallocated).HasPrecision(18, 2);
        b.HasIndex(e => new { e.TenantId, e.BudgetItemCode });
    }
}
