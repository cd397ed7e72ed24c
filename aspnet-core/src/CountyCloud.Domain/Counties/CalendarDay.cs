namespace CountyCloud.Counties;

/// <summary>A correction of the working-day calendar (PLAT-09).</summary>
public sealed class CalendarDay : ConfigurationItem<CalendarDayValues>;
