using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Framework.Application;

/// <summary>
/// A use-case service. The framework gives every interface that extends this one its HTTP routes by one convention:
/// <c>IKpiTargetAppService</c> → <c>/api/app/kpi-target</c>; GetList, Get(id), Create, Update(id), Delete(id) and verbs by prefix.
/// </summary>
public interface IApplicationService;

/// <summary>A page of a list.</summary>
/// <param name="TotalCount">Rows in all.</param>
/// <param name="Items">Rows of this page.</param>
public sealed record PagedResultDto<T>(long TotalCount, IReadOnlyList<T> Items);

/// <summary>A whole list.</summary>
/// <param name="Items">All rows.</param>
public sealed record ListResultDto<T>(IReadOnlyList<T> Items);

/// <summary>What a list call may say.</summary>
public record PagedAndSortedInput
{
    /// <summary>Most rows a page may have.</summary>
    public const int MaxMaxResultCount = 1000;

    /// <summary>Text to search for.</summary>
    [MaxLength(256)]
    public string? Filter { get; init; }

    /// <summary><c>name asc</c> or <c>name desc</c>; names come from an allow-list.</summary>
    [MaxLength(128)]
    public string? Sorting { get; init; }

    /// <summary>Rows to leave out at the start.</summary>
    [Range(0, int.MaxValue)]
    public int SkipCount { get; init; }

    /// <summary>Rows of a page.</summary>
    [Range(1, MaxMaxResultCount)]
    public int MaxResultCount { get; init; } = 10;
}
