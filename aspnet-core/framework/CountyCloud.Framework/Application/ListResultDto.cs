namespace CountyCloud.Framework.Application;

/// <summary>A whole list.</summary>
/// <param name="Items">All rows.</param>
public sealed record ListResultDto<T>(IReadOnlyList<T> Items);
