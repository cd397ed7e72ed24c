using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Traceability;

/// <summary>Maps what the REST interface of EPCIS keeps besides the events.</summary>
internal static class EpcisModel
{
    public static void ConfigureEpcis(this ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<CaptureJob>(b =>
        {
            b.ToTable("CaptureJobs");
            b.Property(e => e.RecordedBy).HasMaxLength(TraceConsts.MaxIdentifierLength);
            b.HasIndex(e => new { e.TenantId, e.CreationTime });
        });
        modelBuilder.Entity<EpcisNamedQuery>(b =>
        {
            b.ToTable("EpcisNamedQueries");
            b.Property(e => e.Name).HasMaxLength(EpcisNamedQuery.MaxNameLength);
            b.HasIndex(e => new { e.TenantId, e.Name }).IsUnique();
        });
    }
}
