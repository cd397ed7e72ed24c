using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Oversight;

/// <summary>Items that the county publishes (W-38): written, checked by somebody else, approved, published, withdrawn.</summary>
public interface IDisclosureItemAppService : IApplicationService
{
    /// <summary>Items, newest first; a contractor's people see what is published. Sorting: number, title, kind, publishedOn, creationTime.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PagedResultDto<DisclosureListItemDto>> GetListAsync(DisclosureListInput input, CancellationToken cancellationToken);

    /// <summary>One item.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<DisclosureItemDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>A draft.</summary>
    [RequiresPermission(CountyCloudPermissions.Disclosure)]
    Task<DisclosureItemDto> CreateAsync(SaveDisclosureInput input, CancellationToken cancellationToken);

    /// <summary>Changes a draft.</summary>
    [RequiresPermission(CountyCloudPermissions.Disclosure)]
    Task<DisclosureItemDto> UpdateAsync(Guid id, SaveDisclosureInput input, CancellationToken cancellationToken);

    /// <summary>Removes a draft.</summary>
    [RequiresPermission(CountyCloudPermissions.Disclosure)]
    Task DeleteAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Records the check for law, platform rules and ethnic unity (PLAT-15); not by the author.</summary>
    [RequiresPermission(CountyCloudPermissions.Disclosure, CountyCloudPermissions.FundsInspect)]
    Task<DisclosureItemDto> CheckAsync(Guid id, CheckDisclosureInput input, CancellationToken cancellationToken);

    /// <summary>Sends it to its approval.</summary>
    [RequiresPermission(CountyCloudPermissions.Disclosure)]
    Task<DisclosureItemDto> SubmitAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken);

    /// <summary>Publishes what was approved.</summary>
    [RequiresPermission(CountyCloudPermissions.Disclosure)]
    Task<DisclosureItemDto> PublishAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken);

    /// <summary>Takes it from the public page, not before its period is over.</summary>
    [RequiresPermission(CountyCloudPermissions.Disclosure)]
    Task<DisclosureItemDto> WithdrawAsync(Guid id, CountyDocumentRemarkInput input, CancellationToken cancellationToken);
}

/// <summary>Which items.</summary>
public sealed record DisclosureListInput : PagedAndSortedInput
{
    /// <summary>Only of this kind.</summary>
    public DisclosureKind? Kind { get; init; }

    /// <summary>Only in this state.</summary>
    public DisclosureState? State { get; init; }

    /// <summary>Only about this document.</summary>
    public Guid? SubjectId { get; init; }
}

/// <summary>An item in a list.</summary>
public sealed record DisclosureListItemDto(Guid Id, string Number, string Title, DisclosureKind Kind, DisclosureState State, DateOnly? PublishedOn, DateOnly? NoticeEndsOn, string CreatorName, DateTime CreationTime);

/// <summary>An item.</summary>
/// <param name="Head">What every document has; its properties are those of the answer.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="Headline">Headline.</param>
/// <param name="Text">Text.</param>
/// <param name="SubjectType">Kind of document that it tells about.</param>
/// <param name="SubjectId">That document.</param>
/// <param name="State">Where it stands.</param>
/// <param name="CheckedBy">Who checked it.</param>
/// <param name="CheckedOn">When.</param>
/// <param name="Opinion">What the check or the approval said.</param>
/// <param name="PublishedOn">Day of publication.</param>
/// <param name="NoticeEndsOn">Last day of the period for which it must stand.</param>
/// <param name="Channels">Where else it is published.</param>
/// <param name="WithdrawalReason">Why it was taken down.</param>
/// <param name="MissingLanguages">Languages of the county in which headline or text is missing.</param>
public sealed record DisclosureItemDto(
    [property: JsonIgnore] CountyDocumentDto Head, DisclosureKind Kind, LocalizedText Headline, LocalizedText Text, DocumentType? SubjectType, Guid? SubjectId, DisclosureState State, string? CheckedBy, DateOnly? CheckedOn, string? Opinion,
    DateOnly? PublishedOn, DateOnly? NoticeEndsOn, LocalizedText Channels, string? WithdrawalReason, IReadOnlyList<string> MissingLanguages) : CountyDocumentDto(Head);

/// <summary>An item to be saved.</summary>
public sealed record SaveDisclosureInput : CountyDocumentStepInput
{
    /// <summary>What it tells.</summary>
    public DisclosureKind Kind { get; init; }

    /// <summary>Headline, Chinese first.</summary>
    [Required]
    public LocalizedText Headline { get; init; } = LocalizedText.Empty;

    /// <summary>Text, Chinese first.</summary>
    [Required]
    public LocalizedText Text { get; init; } = LocalizedText.Empty;

    /// <summary>Kind of document that it tells about.</summary>
    public DocumentType? SubjectType { get; init; }

    /// <summary>That document.</summary>
    public Guid? SubjectId { get; init; }
}

/// <summary>A check (PLAT-15).</summary>
public sealed record CheckDisclosureInput : CountyDocumentStepInput
{
    /// <summary>True when it keeps the law, personal data included.</summary>
    public bool IsLawful { get; init; }

    /// <summary>True when it keeps the rules of the platform.</summary>
    public bool KeepsPlatformRules { get; init; }

    /// <summary>True when it keeps ethnic unity.</summary>
    public bool KeepsEthnicUnity { get; init; }

    /// <summary>Opinion; needed when one of the three is missing.</summary>
    [MaxLength(2000)]
    public string? Opinion { get; init; }
}
