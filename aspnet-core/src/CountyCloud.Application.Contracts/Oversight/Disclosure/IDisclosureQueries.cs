using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Oversight.Disclosure;

/// <summary>What the current county has published; for everybody.</summary>
public interface IDisclosureQueries
{
    /// <summary>Published items, newest first.</summary>
    Task<PagedResultDto<PublishedItemDto>> GetPublishedAsync(PublishedListInput input, CancellationToken cancellationToken);

    /// <summary>One published item; null when it is not there or not published.</summary>
    Task<PublishedItemDto?> FindPublishedAsync(Guid id, CancellationToken cancellationToken);
}

/// <summary>Which published items.</summary>
public sealed record PublishedListInput : PagedAndSortedInput
{
    /// <summary>Only of this kind.</summary>
    public DisclosureKind? Kind { get; init; }

    /// <summary>Only items whose period runs on this day.</summary>
    public DateOnly? UnderNoticeOn { get; init; }
}

/// <summary>A published item.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Number.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="Headline">Headline.</param>
/// <param name="Text">Text.</param>
/// <param name="SubjectType">Kind of document that it tells about.</param>
/// <param name="SubjectId">That document.</param>
/// <param name="PublishedOn">Day of publication.</param>
/// <param name="NoticeEndsOn">Last day of the period for which it must stand.</param>
/// <param name="Channels">Where else it is published.</param>
public sealed record PublishedItemDto(
    Guid Id, string Number, DisclosureKind Kind, LocalizedText Headline, LocalizedText Text, DocumentType? SubjectType, Guid? SubjectId, DateOnly PublishedOn, DateOnly? NoticeEndsOn, LocalizedText Channels);
