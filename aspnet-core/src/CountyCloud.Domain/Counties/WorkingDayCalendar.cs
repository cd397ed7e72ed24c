using System.Globalization;

namespace CountyCloud.Counties;

/// <summary>
/// Working days (PLAT-09): Monday to Friday, as the State Council's holiday notices of each year change them (days off and make-up days),
/// as the county corrects them. Years without a notice yet have plain weeks.
/// </summary>
public sealed class WorkingDayCalendar
{
    private static readonly Lazy<IReadOnlyDictionary<DateOnly, bool>> StateCouncilDays = new(ReadStateCouncilDays);

    private readonly IReadOnlyDictionary<DateOnly, bool> _corrections;

    /// <summary>A calendar with the county's own corrections.</summary>
    /// <param name="corrections">Day → true for a working day, false for a day off.</param>
    public WorkingDayCalendar(IReadOnlyDictionary<DateOnly, bool> corrections) => _corrections = corrections;

    /// <summary>The State Council's calendar without corrections.</summary>
    public static WorkingDayCalendar StateCouncil { get; } = new(new Dictionary<DateOnly, bool>());

    /// <summary>The last year for which the holiday notice is known.</summary>
    public static int LastKnownYear => StateCouncilDays.Value.Keys.Max().Year;

    /// <summary>True when people work on that day.</summary>
    public bool IsWorkingDay(DateOnly day) =>
        _corrections.TryGetValue(day, out var corrected) ? corrected
        : StateCouncilDays.Value.TryGetValue(day, out var announced) ? announced
        : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>
    /// The last day of a period of working days. Counting begins with the day after <paramref name="start"/> (W-09), so that the day of
    /// publication itself does not count.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 0 or more than 2,000 days.</exception>
    public DateOnly AddWorkingDays(DateOnly start, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, 2000);
        var day = start;
        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>Working days after <paramref name="start"/> up to and including <paramref name="end"/>; 0 when the end is not later.</summary>
    public int WorkingDaysBetween(DateOnly start, DateOnly end)
    {
        var count = 0;
        for (var day = start.AddDays(1); day <= end; day = day.AddDays(1))
        {
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The day itself when it is a working day, else the next one.</summary>
    public DateOnly NextWorkingDay(DateOnly day) => IsWorkingDay(day) ? day : AddWorkingDays(day, 1);

    private static Dictionary<DateOnly, bool> ReadStateCouncilDays()
    {
        using var stream = typeof(WorkingDayCalendar).Assembly.GetManifestResourceStream("CountyCloud.Counties.state-council-calendar.csv")
            ?? throw new InvalidOperationException("The State Council's calendar is not part of the assembly.");
        using var reader = new StreamReader(stream);
        var days = new Dictionary<DateOnly, bool>();
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            days[DateOnly.ParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture)] = cells[1] == "true";
        }

        return days;
    }
}
