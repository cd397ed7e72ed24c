using System.Text.Json;
using CountyCloud.Counties;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CountyCloud.Funds;

/// <summary>Maps payments, notices, objections, reallocations, receipts, allocations, invoices, cases, inspections and subsidies.</summary>
internal static class FundModel
{
    private const int Number = 64;
    private const int Name = 256;
    private const int Long = 4000;

    public static void ConfigureFunds(this ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Payment>(Configure);
        modelBuilder.Entity<PaymentLine>(b =>
        {
            b.ToTable("PaymentLines");
            b.Property(e => e.BudgetItemCode).HasMaxLength(SectionConsts.MaxCodeLength);
            b.Property(e => e.FundSourceCode).HasMaxLength(SectionConsts.MaxCodeLength);
            b.Property(e => e.Purpose).HasMaxLength(128);
            Money(b.Property(e => e.Amount));
            Money(b.Property(e => e.OpinionAmount));
            b.Ignore(e => e.Counts);
            b.HasIndex(e => new { e.TenantId, e.BudgetItemCode });
        });
        modelBuilder.Entity<PublicNotice>(b =>
        {
            b.ToTable("PublicNotices");
            b.Property(e => e.Number).HasMaxLength(Number);
            b.Property(e => e.PaymentNumber).HasMaxLength(Number);
            b.Property(e => e.SubProjectName).HasMaxLength(512);
            b.Property(e => e.PayeeName).HasMaxLength(Name);
            b.Property(e => e.Basis).HasMaxLength(Name);
            Money(b.Property(e => e.Amount));
            b.HasIndex(e => new { e.TenantId, e.Number }).IsUnique();
            b.HasIndex(e => new { e.TenantId, e.PaymentId });
            b.HasIndex(e => new { e.TenantId, e.State, e.EndsOn });
        });
        modelBuilder.Entity<Objection>(b =>
        {
            b.ToTable("Objections");
            b.Property(e => e.Number).HasMaxLength(Number);
            b.Property(e => e.NoticeNumber).HasMaxLength(Number);
            b.Property(e => e.Text).HasMaxLength(Objection.MaxTextLength);
            b.Property(e => e.Contact).HasMaxLength(Objection.MaxContactLength);
            b.Property(e => e.ReceiptHash).HasMaxLength(64);
            b.Property(e => e.Answer).HasMaxLength(Long);
            b.Property(e => e.AnsweredBy).HasMaxLength(Name);
            b.Property(e => e.Decision).HasMaxLength(Long);
            Money(b.Property(e => e.LowerTo));
            b.HasIndex(e => new { e.TenantId, e.ReceiptHash }).IsUnique();
            b.HasIndex(e => new { e.TenantId, e.PaymentId, e.State });
        });
        modelBuilder.Entity<Reallocation>(b =>
        {
            b.ToTable("Reallocations");
            b.Property(e => e.Number).HasMaxLength(Number);
            b.Property(e => e.Title).HasMaxLength(Name);
            b.Property(e => e.Reason).HasMaxLength(Long);
            b.Property(e => e.RequesterName).HasMaxLength(Name);
            b.Property(e => e.Opinion).HasMaxLength(Long);
            Money(b.Property(e => e.Amount));
            Json(b.Property(e => e.Moves));
            b.HasIndex(e => new { e.TenantId, e.State });
        });
        modelBuilder.Entity<FundReceipt>(b =>
        {
            b.ToTable("FundReceipts");
            b.Property(e => e.Number).HasMaxLength(Number);
            b.Property(e => e.FundSourceCode).HasMaxLength(SectionConsts.MaxCodeLength);
            b.Property(e => e.InstalmentCode).HasMaxLength(SectionConsts.MaxCodeLength);
            b.Property(e => e.Document).HasMaxLength(Name);
            b.Property(e => e.Evidence).HasMaxLength(2000);
            b.Property(e => e.RecordedBy).HasMaxLength(Name);
            b.Property(e => e.ReversalReason).HasMaxLength(2000);
            Money(b.Property(e => e.Amount));
            b.HasIndex(e => new { e.TenantId, e.FundSourceCode, e.InstalmentCode });
        });
        modelBuilder.Entity<FundAllocation>(b =>
        {
            b.ToTable("FundAllocations");
            b.Property(e => e.Number).HasMaxLength(Number);
            b.Property(e => e.FundSourceCode).HasMaxLength(SectionConsts.MaxCodeLength);
            b.Property(e => e.Reason).HasMaxLength(2000);
            b.Property(e => e.RequesterName).HasMaxLength(Name);
            b.Property(e => e.Opinion).HasMaxLength(Long);
            Money(b.Property(e => e.Amount));
            Json(b.Property(e => e.Lines));
            b.HasIndex(e => new { e.TenantId, e.State });
        });
        modelBuilder.Entity<Invoice>(b =>
        {
            b.ToTable("Invoices");
            b.Property(e => e.InvoiceNumber).HasMaxLength(Number);
            b.Property(e => e.InvoiceCode).HasMaxLength(Number);
            b.Property(e => e.Seller).HasMaxLength(Name);
            b.Property(e => e.PaymentNumber).HasMaxLength(Number);
            b.Property(e => e.RegisteredBy).HasMaxLength(Name);
            b.Property(e => e.Fingerprint).HasMaxLength(64);
            b.Property(e => e.ClearedReason).HasMaxLength(2000);
            b.Property(e => e.ClearedBy).HasMaxLength(Name);
            Money(b.Property(e => e.Amount));
            b.HasIndex(e => new { e.TenantId, e.PaymentId });
            b.HasIndex(e => new { e.TenantId, e.Fingerprint });
        });
        modelBuilder.Entity<InvoiceFingerprint>(b =>
        {
            b.ToTable("InvoiceFingerprints");
            b.HasKey(e => e.Hash);
            b.Property(e => e.Hash).HasMaxLength(64);
        });
        modelBuilder.Entity<ViolationCase>(b =>
        {
            b.ToTable("ViolationCases");
            b.Property(e => e.Number).HasMaxLength(Number);
            b.Property(e => e.Title).HasMaxLength(Name);
            b.Property(e => e.Description).HasMaxLength(Long);
            b.Property(e => e.ReportedBy).HasMaxLength(Name);
            b.Property(e => e.Verification).HasMaxLength(Long);
            b.Property(e => e.ReportedTo).HasMaxLength(Name);
            b.Property(e => e.DecisionReason).HasMaxLength(Long);
            b.Property(e => e.ReferTo).HasMaxLength(Name);
            b.Property(e => e.Opinion).HasMaxLength(Long);
            b.Property(e => e.ClosingNote).HasMaxLength(2000);
            Money(b.Property(e => e.RecoverAmount));
            Money(b.Property(e => e.RecoveredAmount));
            Money(b.Property(e => e.CutTo));
            b.Ignore(e => e.IsOpen);
            b.HasIndex(e => new { e.TenantId, e.ContractorId, e.State });
            b.HasIndex(e => new { e.TenantId, e.SubProjectId });
            b.HasIndex(e => new { e.TenantId, e.OriginId });
        });
        modelBuilder.Entity<FundInspection>(b =>
        {
            b.ToTable("FundInspections");
            b.Property(e => e.Number).HasMaxLength(Number);
            b.Property(e => e.Title).HasMaxLength(Name);
            b.Property(e => e.Scope).HasMaxLength(2000);
            b.Property(e => e.Body).HasMaxLength(Name);
            b.Property(e => e.Result).HasMaxLength(Long);
            b.HasIndex(e => new { e.TenantId, e.State });
            b.HasMany(e => e.Findings).WithOne().HasForeignKey(e => new { e.TenantId, e.InspectionId }).HasPrincipalKey(e => new { e.TenantId, e.Id }).OnDelete(DeleteBehavior.Cascade);
            b.Navigation(e => e.Findings).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        });
        modelBuilder.Entity<FundFinding>(b =>
        {
            b.ToTable("FundFindings");
            b.Property(e => e.Text).HasMaxLength(Long);
            b.Property(e => e.Reply).HasMaxLength(Long);
            b.Property(e => e.RepliedBy).HasMaxLength(Name);
        });
        modelBuilder.Entity<Subsidy>(b =>
        {
            b.ToTable("Subsidies");
            b.Property(e => e.Number).HasMaxLength(Number);
            b.Property(e => e.Year).HasColumnName("SubsidyYear");
            b.Property(e => e.PayeeName).HasMaxLength(Name);
            b.Property(e => e.Basis).HasMaxLength(Long);
            b.Property(e => e.ClaimedBy).HasMaxLength(Name);
            b.Property(e => e.CheckText).HasMaxLength(2000);
            b.Property(e => e.Opinion).HasMaxLength(Long);
            b.Property(e => e.VoucherNumber).HasMaxLength(Number);
            Money(b.Property(e => e.Amount));
            Json(b.Property(e => e.Shares));
            b.Property(e => e.Loan).HasMaxLength(200).HasConversion(v => JsonSerializer.Serialize(v, JsonSerializerOptions.Default), v => JsonSerializer.Deserialize<InterestLoan>(v, JsonSerializerOptions.Default));
            b.Ignore(e => e.IsPersonal);
            b.HasIndex(e => new { e.TenantId, e.Kind, e.Year });
        });
    }

    private static void Configure(EntityTypeBuilder<Payment> b)
    {
        b.ToTable("Payments");
        b.Property(e => e.Number).HasMaxLength(Number);
        b.Property(e => e.Title).HasMaxLength(512);
        b.Property(e => e.SubProjectNumber).HasMaxLength(Number);
        b.Property(e => e.SubProjectName).HasMaxLength(512);
        b.Property(e => e.PayeeName).HasMaxLength(Name);
        b.Property(e => e.Reason).HasMaxLength(Long);
        b.Property(e => e.RequesterName).HasMaxLength(Name);
        b.Property(e => e.CheckDepartments).HasMaxLength(512);
        b.Property(e => e.CheckText).HasMaxLength(Long);
        b.Property(e => e.CheckProgress).HasPrecision(5, 2);
        b.Property(e => e.CheckedBy).HasMaxLength(Name);
        b.Property(e => e.OpinionText).HasMaxLength(Long);
        b.Property(e => e.OpinionBy).HasMaxLength(Name);
        b.Property(e => e.VoucherNumber).HasMaxLength(Number);
        b.Property(e => e.PaidBy).HasMaxLength(Name);
        b.Property(e => e.EndReason).HasMaxLength(Long);
        Money(b.Property(e => e.RequestedAmount));
        Money(b.Property(e => e.OpinionAmount));
        Money(b.Property(e => e.PaidAmount));
        Money(b.Property(e => e.RecoveredAmount));
        Money(b.Property(e => e.DepositReturned));
        Json(b.Property(e => e.Papers));
        Json(b.Property(e => e.Funding));
        b.Ignore(e => e.Counts).Ignore(e => e.IsOpen).Ignore(e => e.IsApproved);
        b.HasIndex(e => new { e.TenantId, e.Number }).IsUnique();
        b.HasIndex(e => new { e.TenantId, e.SubProjectId });
        b.HasIndex(e => new { e.TenantId, e.State });
        b.HasIndex(e => new { e.TenantId, e.PayeeId });
        b.HasMany(e => e.Lines).WithOne().HasForeignKey(e => new { e.TenantId, e.PaymentId }).HasPrincipalKey(e => new { e.TenantId, e.Id }).OnDelete(DeleteBehavior.Cascade);
        b.Navigation(e => e.Lines).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
    }

    private static void Money<T>(PropertyBuilder<T> property) => property.HasPrecision(18, 2);

    private static void Json<T>(PropertyBuilder<IReadOnlyList<T>> property) => property.HasConversion(
        v => JsonSerializer.Serialize(v, JsonSerializerOptions.Default),
        v => JsonSerializer.Deserialize<List<T>>(v, JsonSerializerOptions.Default)!,
        new ValueComparer<IReadOnlyList<T>>((a, c) => ReferenceEquals(a, c) || a!.SequenceEqual(c!), v => v.Count, v => v));
}
