using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Timing;
using Quartz;

namespace CountyCloud.HttpApi.Host.BackgroundWork;

/// <summary>Quartz on the application's own database. Every process knows the timetable; only workers start what is due.</summary>
public static class SchedulerSetup
{
    /// <summary>Name of the cluster: the processes that share a database share its timetable.</summary>
    public const string Name = "CountyCloud";

    // Stored events and queued runs are looked for this often (Background:PollSeconds).
    private const int DefaultPollSeconds = 5;

    /// <summary>Registers the scheduler, and starts it where the process is a worker.</summary>
    public static void AddCountyCloudScheduler(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IJobTimetable, JobTimetable>();
        builder.Services.AddSingleton<TimetableSync>();
        builder.Services.AddQuartz(q =>
        {
            var database = DatabaseOptions.From(builder.Configuration);
            q.ConfigureScheduler(o => o.InstanceName = Name);
            q.UseDefaultThreadPool(o => o.MaxConcurrency = 10);
            q.UsePersistentStore(store =>
            {
                store.ConfigureStore(o => o.TablePrefix = EntityFrameworkCore.Providers.SchedulerTables.Prefix);
                database.Provider.ConfigureScheduler(store, database.ConnectionString);
            });
        });
        if (builder.Configuration.HasRole(ProcessRoles.Worker))
        {
            builder.Services.AddHostedService<TimetableStart>();
            builder.Services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        }
    }

    /// <summary>How often a worker looks for stored events and queued runs.</summary>
    internal static TimeSpan PollInterval(IConfiguration configuration) =>
        TimeSpan.FromSeconds(Math.Clamp(configuration.GetValue("Background:PollSeconds", DefaultPollSeconds), 1, 3600));
}
