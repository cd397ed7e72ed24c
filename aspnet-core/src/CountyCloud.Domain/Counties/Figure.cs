namespace CountyCloud.Counties;

/// <summary>A figure of the county profile (PLAT-10).</summary>
public sealed class Figure : ConfigurationItem<FigureValues>;
