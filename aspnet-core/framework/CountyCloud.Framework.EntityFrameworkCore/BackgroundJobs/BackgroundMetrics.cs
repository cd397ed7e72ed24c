using System.Diagnostics;
using System.Diagnostics.Metrics;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Framework.BackgroundJobs;

/// <summary>What background work came to, by county. Counties are few; ids of runs, events or people are never attributes of a metric.</summary>
public static class BackgroundMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "CountyCloud";

    /// <summary>Attribute with the county's code; <see cref="Platform"/> on the platform's side.</summary>
    public const string CountyTag = "countycloud.county";

    /// <summary>Attribute with what it came to: <c>done</c>, <c>retried</c>, or <c>parked</c> (of an event) and <c>failed</c> (of a run).</summary>
    public const string OutcomeTag = "countycloud.outcome";

    /// <summary>Stands for the platform, and for a request without a county, where a county's code would.</summary>
    public const string Platform = "platform";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> Events = Meter.CreateCounter<long>("countycloud.outbox.events", "{event}", "Attempts to handle stored events.");

    private static readonly Histogram<double> Runs = Meter.CreateHistogram<double>("countycloud.job.duration", "s", "How long attempts to run a job took.");

    /// <summary>An attempt to handle an event has ended.</summary>
    internal static void EventEnded(ICurrentTenant tenant, string eventName, string outcome) =>
        Events.Add(1, new(CountyTag, tenant.Name ?? Platform), new("countycloud.event", eventName), new(OutcomeTag, outcome));

    /// <summary>An attempt to run a job has ended.</summary>
    internal static void RunEnded(ICurrentTenant tenant, string jobName, string outcome, TimeSpan duration) =>
        Runs.Record(duration.TotalSeconds, new TagList { { CountyTag, tenant.Name ?? Platform }, { "countycloud.job", jobName }, { OutcomeTag, outcome } });
}
