namespace CountyCloud.Framework.BackgroundJobs;

/// <summary>A one-off job that an assembly brings.</summary>
/// <param name="Args">Type of its arguments.</param>
/// <param name="Job">Its class.</param>
public sealed record JobType(Type Args, Type Job);
