using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Governance;

/// <summary>A monthly report as it was handed in once. Never changes.</summary>
public sealed class MonthlyReportVersion : Entity, IMultiTenant
{
    private MonthlyReportVersion()
    {
    }

    internal MonthlyReportVersion(Guid id, Guid reportId, int version, MonthlyReportContent content, string userName, DateTime time)
    {
        Id = id;
        ReportId = reportId;
        Version = version;
        Content = content;
        SubmittedBy = userName;
        Time = time;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Report.</summary>
    public Guid ReportId { get; private set; }

    /// <summary>Version, from 1.</summary>
    public int Version { get; private set; }

    /// <summary>The five parts.</summary>
    public MonthlyReportContent Content { get; private set; } = null!;

    /// <summary>User name of whoever handed it in.</summary>
    public string SubmittedBy { get; private set; } = string.Empty;

    /// <summary>UTC time.</summary>
    public DateTime Time { get; private set; }
}
