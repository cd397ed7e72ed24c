using CountyCloud.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Documents;

/// <summary>Maps what every kind of document uses: attachments, numbers, tasks.</summary>
internal static class DocumentModel
{
    public static void ConfigureDocuments(this ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Attachment>(b =>
        {
            b.ToTable("Attachments");
            b.Property(e => e.FileName).HasMaxLength(200);
            b.Property(e => e.ContentType).HasMaxLength(128);
            b.Property(e => e.Sha256).HasMaxLength(64);
            b.Property(e => e.UploaderName).HasMaxLength(256);
            b.Property(e => e.Category).HasMaxLength(64);
            b.Ignore(e => e.BlobName).Ignore(e => e.IsPicture);
            b.HasIndex(e => new { e.TenantId, e.DocumentType, e.DocumentId });
        });
        modelBuilder.Entity<DocumentCounter>(b =>
        {
            b.ToTable("DocumentCounters");
            b.HasKey(e => new { e.TenantId, e.Series });
            b.Property(e => e.Series).HasMaxLength(64);
        });
        modelBuilder.Entity<WorkTask>(b =>
        {
            b.ToTable("WorkTasks");
            b.Property(e => e.Title).HasMaxLength(512);
            b.Property(e => e.Roles).HasMaxLength(1024);
            b.HasIndex(e => new { e.TenantId, e.State, e.DueOn });
            b.HasIndex(e => new { e.TenantId, e.RemindedOn });
            b.HasIndex(e => new { e.TenantId, e.DocumentType, e.DocumentId });
        });
        modelBuilder.Entity<TaskMail>(b =>
        {
            b.ToTable("TaskMails");
            b.Ignore(e => e.Items);
            b.HasIndex(e => new { e.TenantId, e.UserId, e.Day }).IsUnique();
        });
    }
}
