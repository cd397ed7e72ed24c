using CountyCloud.Counties;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Timing;

namespace CountyCloud.HttpApi.Host.Setup.DemoYear;

/// <summary>A county whose programme year is played.</summary>
internal sealed class DemoCounty : DemoStage
{
    private readonly WorkingDayCalendar _calendar;

    public DemoCounty(
        IServiceProvider services, DemoClock clock, TenantInfo county, DemoScenario scenario, IReadOnlyDictionary<string, DemoPerson> people, IReadOnlyDictionary<string, Guid> contractors, WorkingDayCalendar calendar, CancellationToken cancellation)
        : base(services, clock, county, people, cancellation) => (Scenario, Contractors, _calendar) = (scenario, contractors, calendar);

    /// <summary>What its year is about.</summary>
    public DemoScenario Scenario { get; }

    /// <summary>Contractor of each contractor's person, by user name.</summary>
    public IReadOnlyDictionary<string, Guid> Contractors { get; }

    /// <summary>The so-many-th working day before today.</summary>
    public DateOnly Back(int workingDays)
    {
        var day = Today;
        while (workingDays > 0)
        {
            day = day.AddDays(-1);
            workingDays -= _calendar.IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>The last working day up to a day, for what must not be late because of a holiday.</summary>
    public DateOnly OnOrBefore(DateOnly day)
    {
        while (!_calendar.IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>The working day on which something that falls on a day is done; null when that is not yet.</summary>
    public DateOnly? WorkingDayOf(DateOnly day)
    {
        var last = Back(1);
        var working = _calendar.NextWorkingDay(day);
        return working <= last ? working : day <= last ? last : null;
    }

    /// <summary>Plays stories together, each day of the year once, and each story as far as it comes until today.</summary>
    public async Task PlayAsync(IEnumerable<IAsyncEnumerable<DateOnly>> stories)
    {
        var queue = new PriorityQueue<IAsyncEnumerator<DateOnly>, (DateOnly Day, int Order)>();
        var order = 0;
        var now = DateOnly.MinValue;

        async Task GoOnAsync(IAsyncEnumerator<DateOnly> story)
        {
            if (await story.MoveNextAsync() && WorkingDayOf(story.Current) is { } day)
            {
                queue.Enqueue(story, (day < now ? now : day, order++));
            }
            else
            {
                await story.DisposeAsync();
            }
        }

        foreach (var story in stories)
        {
            await GoOnAsync(story.GetAsyncEnumerator(Cancellation));
        }

        while (queue.TryDequeue(out var story, out var when))
        {
            if (when.Day > now)
            {
                now = when.Day;
                Clock.MoveTo(now);
            }

            await GoOnAsync(story);
        }

        Clock.Release();
    }
}
