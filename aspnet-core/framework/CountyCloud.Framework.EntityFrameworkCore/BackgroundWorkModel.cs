using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Events;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Framework.EntityFrameworkCore;

/// <summary>Tables of events and job runs. The scheduler's own tables (<c>QRTZ_</c>) are not EF's and hold nothing of a county but its id.</summary>
internal static class BackgroundWorkModel
{
    public static void ConfigureBackgroundWork(this ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<OutboxMessage>(b =>
        {
            b.ToTable("OutboxMessages");
            b.HasKey(e => new { e.TenantId, e.Id });
            b.Property(e => e.EventName).HasMaxLength(EventNameAttribute.MaxLength);
            b.Property(e => e.LastError).HasMaxLength(OutboxMessage.MaxErrorLength);
            b.HasIndex(e => new { e.TenantId, e.State, e.Sequence });
        });
        modelBuilder.Entity<InboxEntry>(b =>
        {
            b.ToTable("InboxEntries");
            b.HasKey(e => new { e.TenantId, e.EventId, e.Handler });
            b.Property(e => e.Handler).HasMaxLength(InboxEntry.MaxHandlerLength);
        });
        modelBuilder.Entity<JobRun>(b =>
        {
            b.ToTable("JobRuns");
            b.HasKey(e => new { e.TenantId, e.Id });
            b.Property(e => e.JobName).HasMaxLength(BackgroundJobNameAttribute.MaxLength);
            b.Property(e => e.Error).HasMaxLength(JobRun.MaxErrorLength);
            b.Property(e => e.RequestedBy).HasMaxLength(256);
            b.HasIndex(e => new { e.TenantId, e.State, e.DueTime });
            b.HasIndex(e => new { e.TenantId, e.CreationTime });
            b.HasIndex(e => new { e.TenantId, e.JobName, e.CreationTime });
        });
    }
}
