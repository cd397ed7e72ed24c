namespace CountyCloud.Framework.Entities;

/// <summary>An aggregate that writes no audit entry (derived data, or data that is a history itself).</summary>
public interface INotAudited;
