using CountyCloud.Counties;

namespace CountyCloud.Governance;

/// <summary>
/// The county's rules of the monthly cycle, read from its programme rules. A rule that the county has not is off: Milin alone states
/// the cycle (W-02).
/// </summary>
/// <param name="ReportDay">Rule <c>monthly_report_day</c>: day of the next month by which the report is due, inclusive (M129); null when no report is asked for.</param>
/// <param name="RollsOver">Rule <c>monthly_report_roll</c>: true when a day off moves the due day to the next working day (GAP-13).</param>
/// <param name="SiteChecks">Rule <c>monthly_site_checks</c>: checks on site a month and contractor (M65); 0 when none is asked for.</param>
/// <param name="ReportSource">Clause of the report's day.</param>
public sealed record MonthlyCycleRules(int? ReportDay, bool RollsOver, int SiteChecks, string? ReportSource)
{
    /// <summary>Name of the rule with the report's day.</summary>
    public const string ReportDayParameter = "monthly_report_day";

    /// <summary>Name of the rule that moves the due day over days off.</summary>
    public const string RollParameter = "monthly_report_roll";

    /// <summary>Name of the rule with the number of checks on site.</summary>
    public const string SiteChecksParameter = "monthly_site_checks";

    /// <summary>Reads the rules that hold on a day.</summary>
    public static MonthlyCycleRules From(IEnumerable<ProgrammeRuleValues> rules, DateOnly day)
    {
        var list = rules as IReadOnlyCollection<ProgrammeRuleValues> ?? [.. rules];
        var report = ProgrammeRuleReader.Find(list, ReportDayParameter, day);
        return new MonthlyCycleRules(
            (int?)ProgrammeRuleReader.NumberOf(report),
            ProgrammeRuleReader.Find(list, RollParameter, day) is { Value: "nextWorkingDay" },
            (int)(ProgrammeRuleReader.NumberOf(ProgrammeRuleReader.Find(list, SiteChecksParameter, day)) ?? 0),
            report?.Source);
    }

    /// <summary>Last day for the report of a month; null when no report is asked for.</summary>
    /// <param name="period">Any day of the month that is reported.</param>
    /// <param name="calendar">Working days of the county.</param>
    public DateOnly? DueOn(DateOnly period, WorkingDayCalendar calendar)
    {
        if (ReportDay is not { } number)
        {
            return null;
        }

        var next = MonthOf(period).AddMonths(1);
        var day = next.AddDays(Math.Min(number, DateTime.DaysInMonth(next.Year, next.Month)) - 1);
        return RollsOver ? calendar.NextWorkingDay(day) : day;
    }

    /// <summary>First day of a month, by which a month is named.</summary>
    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);
}
