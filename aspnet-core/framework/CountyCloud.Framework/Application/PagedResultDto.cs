namespace CountyCloud.Framework.Application;

/// <summary>A page of a list.</summary>
/// <param name="TotalCount">Rows in all.</param>
/// <param name="Items">Rows of this page.</param>
public sealed record PagedResultDto<T>(long TotalCount, IReadOnlyList<T> Items);
