using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Framework.Application;

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
