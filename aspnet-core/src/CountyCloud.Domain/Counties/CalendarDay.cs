namespace CountyCloud.Counties;

/// <summary>A day on which the county departs from the State Council's calendar.</summary>
public sealed class CalendarDay : ConfigurationItem<CalendarDayValues>;
