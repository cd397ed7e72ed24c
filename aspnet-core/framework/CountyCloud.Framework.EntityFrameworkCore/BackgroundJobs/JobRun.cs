using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Framework.BackgroundJobs;

/// <summary>One run of a background job for one county or for the platform: the queue and what the jobs page shows.</summary>
public sealed class JobRun : Entity, IMayBelongToHost
{
    /// <summary>Longest error text.</summary>
    public const int MaxErrorLength = 1000;

    private JobRun()
    {
    }

    internal JobRun(Guid id, Guid tenantId, string jobName, string? args, DateTime now, DateTime dueTime, string? requestedBy)
    {
        Id = id;
        TenantId = tenantId;
        JobName = jobName;
        Args = args;
        CreationTime = now;
        DueTime = dueTime;
        RequestedBy = requestedBy;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Name of the job.</summary>
    public string JobName { get; private set; } = string.Empty;

    /// <summary>Arguments of a one-off job as JSON; forgotten when it succeeded.</summary>
    public string? Args { get; private set; }

    /// <summary>Where it stands.</summary>
    public JobRunState State { get; private set; }

    /// <summary>0 to 100.</summary>
    public int Progress { get; private set; }

    /// <summary>What it says about itself.</summary>
    public LocalizedText Message { get; private set; } = LocalizedText.Empty;

    /// <summary>When it was queued (UTC).</summary>
    public DateTime CreationTime { get; private set; }

    /// <summary>Not before this time (UTC).</summary>
    public DateTime DueTime { get; private set; }

    /// <summary>When the last try began (UTC).</summary>
    public DateTime? StartedTime { get; private set; }

    /// <summary>When it succeeded or failed for good (UTC).</summary>
    public DateTime? EndedTime { get; private set; }

    /// <summary>Tries so far, without those whose server died.</summary>
    public int Attempts { get; private set; }

    /// <summary>How many servers died while they ran it.</summary>
    public int Deaths { get; private set; }

    /// <summary>Why the last try failed, without values that could be secret; the log has more under the run's id.</summary>
    public string? Error { get; private set; }

    /// <summary>User name of whoever asked for it; null for the schedule and for visitors.</summary>
    public string? RequestedBy { get; private set; }

    /// <summary>A server works on it until then (UTC) and says so again in time; when that passes, the server has died.</summary>
    public DateTime? LockedUntil { get; private set; }

    /// <summary>The try that has it.</summary>
    public Guid? LockId { get; private set; }
}
