namespace CountyCloud.Counties;

/// <summary>The working-day calendar of the current county, read once a request.</summary>
public sealed class WorkingDays(ICountyConfiguration configuration)
{
    private WorkingDayCalendar? _calendar;

    /// <summary>The State Council's calendar with the county's corrections.</summary>
    public async Task<WorkingDayCalendar> GetAsync(CancellationToken cancellationToken) =>
        _calendar ??= new WorkingDayCalendar((await configuration.GetAsync<CalendarDayValues>(cancellationToken)).ToDictionary(d => d.Date, d => d.IsWorkingDay));
}
