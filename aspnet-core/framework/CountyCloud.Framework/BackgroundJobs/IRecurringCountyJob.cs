using CountyCloud.Framework.Permissions;

namespace CountyCloud.Framework.BackgroundJobs;

/// <summary>
/// Work that is done again and again for each active county by itself: due dates, reminders, expiry of notices, escalations. A class that
/// implements it is found by <c>AddCountyCloudAssembly</c>. It runs for one county, in a scope of its own; it may run twice for the same
/// occasion (a server died, somebody pressed "run now"), so it looks at what is there before it acts.
/// </summary>
public interface IRecurringCountyJob
{
    /// <summary>Name, unique, for example <c>NoticeExpiry</c>; its text is <c>Job:{Name}</c>. Never changes: schedules and runs are kept under it.</summary>
    string Name { get; }

    /// <summary>When it runs.</summary>
    JobSchedule Schedule { get; }

    /// <summary>For counties (as a rule), the platform, or both.</summary>
    MultiTenancySides Sides => MultiTenancySides.Tenant;

    /// <summary>Does the work for the county of the context, which is also the current tenant.</summary>
    Task RunAsync(JobContext context, CancellationToken cancellationToken);
}
