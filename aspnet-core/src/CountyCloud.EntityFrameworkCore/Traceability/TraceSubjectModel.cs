using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using System.Reflection;
using CountyCloud.Counties;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CountyCloud.Traceability;

/// <summary>Maps subjects, sites and input ledgers.</summary>
internal static class TraceSubjectModel
{
    public static void ConfigureTraceSubjects(this ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<TraceSubject>(b =>
        {
            Document(b, "TraceSubjects");
            b.ComplexProperty(e => e.Content, Columns);
            b.Property(e => e.Code).HasMaxLength(64);
            b.Property(e => e.Identifier).HasMaxLength(256);
            b.Property(e => e.Gln).HasMaxLength(13);
            b.Property(e => e.ResponsibleDepartment).HasMaxLength(64);
            b.Property(e => e.Unifications).HasJsonList();
            b.Property(e => e.Papers).HasJsonList();
            b.Property(e => e.Periods).HasJsonList();
            b.Property(e => e.Steps).HasJsonList();
            b.HasIndex(e => new { e.TenantId, e.State, e.ValidUntil });
            b.HasIndex(e => new { e.TenantId, e.Code }).IsUnique();
            Children(b, e => e.Identifiers, c => new { c.TenantId, c.SubjectId });
            Children(b, e => e.Members, c => new { c.TenantId, c.SubjectId });
        });
        modelBuilder.Entity<TraceSubjectIdentifier>(b =>
        {
            b.ToTable("TraceSubjectIdentifiers");
            b.Property(e => e.Uri).HasMaxLength(256);
            b.Property(e => e.ByName).HasMaxLength(256);
            b.HasIndex(e => new { e.TenantId, e.Uri }).IsUnique();
        });
        modelBuilder.Entity<TraceSubjectMember>(b =>
        {
            b.ToTable("TraceSubjectMembers");
            b.Property(e => e.UserName).HasMaxLength(256);
            b.HasIndex(e => new { e.TenantId, e.UserId });
        });
        modelBuilder.Entity<TraceSite>(b =>
        {
            Document(b, "TraceSites");
            b.ComplexProperty(e => e.Content, Columns);
            b.Property(e => e.Code).HasMaxLength(64);
            b.Property(e => e.Identifier).HasMaxLength(256);
            b.Property(e => e.Gln).HasMaxLength(13);
            b.Property(e => e.Holdings).HasJsonList();
            b.Property(e => e.ProductCodes).HasJsonList();
            b.Ignore(e => e.IsLocatedOrigin);
            b.HasIndex(e => new { e.TenantId, e.HolderId });
            b.HasIndex(e => new { e.TenantId, e.Code }).IsUnique();
            b.HasOne<TraceSubject>().WithMany().HasForeignKey(e => new { e.TenantId, e.HolderId }).HasPrincipalKey(e => new { e.TenantId, e.Id }).OnDelete(DeleteBehavior.Restrict);
            Children(b, e => e.Identifiers, c => new { c.TenantId, c.SiteId });
            Children(b, e => e.Records, c => new { c.TenantId, c.SiteId });
        });
        modelBuilder.Entity<TraceSiteIdentifier>(b =>
        {
            b.ToTable("TraceSiteIdentifiers");
            b.Property(e => e.Uri).HasMaxLength(256);
            b.Property(e => e.ByName).HasMaxLength(256);
            b.HasIndex(e => new { e.TenantId, e.Uri }).IsUnique();
        });
        modelBuilder.Entity<ProductionRecord>(b =>
        {
            b.ToTable("ProductionRecords");
            b.ComplexProperty(e => e.Content, Columns);
            b.Property(e => e.ByName).HasMaxLength(256);
        });
        modelBuilder.Entity<InputLedgerEntry>(b =>
        {
            b.ToTable("InputLedgerEntries");
            b.ComplexProperty(e => e.Content, Columns);
            b.Property(e => e.Number).HasMaxLength(64);
            b.Property(e => e.ByName).HasMaxLength(256);
            b.HasIndex(e => new { e.TenantId, e.Number }).IsUnique();
            b.HasIndex(e => new { e.TenantId, e.DealerId });
            b.HasOne<TraceSubject>().WithMany().HasForeignKey(e => new { e.TenantId, e.DealerId }).HasPrincipalKey(e => new { e.TenantId, e.Id }).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<InputBalance>(b =>
        {
            b.ToTable("InputBalances", t => t.HasCheckConstraint("CK_InputBalances_Quantity", "\"Quantity\" >= 0"));
            b.Property(e => e.InputCode).HasMaxLength(64);
            b.Property(e => e.Unit).HasMaxLength(16);
            b.HasIndex(e => new { e.TenantId, e.DealerId, e.InputCode }).IsUnique();
            b.HasOne<TraceSubject>().WithMany().HasForeignKey(e => new { e.TenantId, e.DealerId }).HasPrincipalKey(e => new { e.TenantId, e.Id }).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<Gs1KeyHolder>(b =>
        {
            b.ToTable("Gs1KeyHolders");
            b.HasKey(e => e.Key);
            b.Property(e => e.Key).HasMaxLength(14);
            b.HasOne<Administration.Tenants.Tenant>().WithMany().HasForeignKey(e => e.CountyId).OnDelete(DeleteBehavior.Cascade);
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

    private static void Children<TDocument, TChild>(EntityTypeBuilder<TDocument> builder, Expression<Func<TDocument, IEnumerable<TChild>?>> children, Expression<Func<TChild, object?>> parentKey)
        where TDocument : CountyDocument
        where TChild : Entity
    {
        builder.HasMany(children).WithOne().HasForeignKey(parentKey).HasPrincipalKey(e => new { e.TenantId, e.Id }).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(children).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
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
