using System.ComponentModel.DataAnnotations;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Content;

/// <summary>The county's content in its second language: what is there, what is a draft, what is missing (PLAT-06).</summary>
public interface ITranslationAppService : IApplicationService
{
    /// <summary>A page of texts with totals by status.</summary>
    [RequiresPermission(CountyCloudPermissions.Translations)]
    Task<TranslationListDto> GetListAsync(GetTranslationListInput input, CancellationToken cancellationToken);

    /// <summary>Writes or confirms a translation; the stamp must be the present one.</summary>
    [RequiresPermission(CountyCloudPermissions.TranslationsEdit)]
    Task<TranslationDto> UpdateAsync(UpdateTranslationInput input, CancellationToken cancellationToken);
}

/// <summary>Status of a translation.</summary>
public enum TranslationStatus
{
    /// <summary>No text; Chinese is shown.</summary>
    Missing,

    /// <summary>Text that no native reader has confirmed.</summary>
    Draft,

    /// <summary>Confirmed.</summary>
    Confirmed,
}

/// <summary>What to list.</summary>
public sealed record GetTranslationListInput : PagedAndSortedInput
{
    /// <summary>Language; the county's second one when empty.</summary>
    [MaxLength(16)]
    public string? Culture { get; init; }

    /// <summary>Only this status.</summary>
    public TranslationStatus? Status { get; init; }
}

/// <summary>A page of texts.</summary>
/// <param name="Culture">Language.</param>
/// <param name="Cultures">Languages the county may translate into.</param>
/// <param name="Totals">Number of texts by status.</param>
/// <param name="TotalCount">Texts that match.</param>
/// <param name="Items">Texts of the page.</param>
public sealed record TranslationListDto(string Culture, IReadOnlyList<string> Cultures, TranslationTotalsDto Totals, long TotalCount, IReadOnlyList<TranslationDto> Items);

/// <summary>Number of texts.</summary>
/// <param name="Total">All.</param>
/// <param name="Missing">Without translation.</param>
/// <param name="Draft">Not confirmed.</param>
/// <param name="Confirmed">Confirmed.</param>
public sealed record TranslationTotalsDto(int Total, int Missing, int Draft, int Confirmed);

/// <summary>A text and its translation.</summary>
/// <param name="Section">Section; <c>county</c> for the profile.</param>
/// <param name="ItemId">Row.</param>
/// <param name="ConcurrencyStamp">Stamp of the row.</param>
/// <param name="Code">Code of the row.</param>
/// <param name="Field">Column, camelCase.</param>
/// <param name="Source">Chinese text.</param>
/// <param name="Text">Translation; empty when missing.</param>
/// <param name="Status">Status.</param>
public sealed record TranslationDto(string Section, Guid ItemId, string ConcurrencyStamp, string Code, string Field, string Source, string Text, TranslationStatus Status);

/// <summary>A translation.</summary>
public sealed record UpdateTranslationInput
{
    /// <summary>Section.</summary>
    [Required, MaxLength(64)]
    public string Section { get; init; } = string.Empty;

    /// <summary>Row.</summary>
    public Guid ItemId { get; init; }

    /// <summary>Column, camelCase.</summary>
    [Required, MaxLength(64)]
    public string Field { get; init; } = string.Empty;

    /// <summary>Language.</summary>
    [Required, MaxLength(16)]
    public string Culture { get; init; } = string.Empty;

    /// <summary>Text; empty removes the translation.</summary>
    [MaxLength(Counties.SectionConsts.MaxLongTextLength)]
    public string? Text { get; init; }

    /// <summary>True when a native reader confirms it.</summary>
    public bool Confirm { get; init; }

    /// <summary>Stamp the caller saw.</summary>
    [Required, MaxLength(40)]
    public string ConcurrencyStamp { get; init; } = string.Empty;
}
