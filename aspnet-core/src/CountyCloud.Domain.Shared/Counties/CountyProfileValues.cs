using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Counties;

/// <summary>What a county says of itself and its programme: <c>county.yaml</c> of the blueprint.</summary>
public sealed record CountyProfileValues
{
    /// <summary>Code of the county in the division of China (GB/T 2260), six digits.</summary>
    [MaxLength(12), RegularExpression("^[0-9]{6}$")]
    public string? DivisionCode { get; init; }

    /// <summary>Short name.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>Full official name.</summary>
    public LocalizedText OfficialName { get; init; } = LocalizedText.Empty;

    /// <summary>Batch year of the programme.</summary>
    [Range(2014, 2100)]
    public int? ProgrammeYear { get; init; }

    /// <summary>Date of the plan document.</summary>
    public DateOnly? DocumentDate { get; init; }

    /// <summary>Amount of the plan.</summary>
    [Unit("yuan")]
    public decimal? PlanAmount { get; init; }

    /// <summary>What the plan amount is and is not.</summary>
    public LocalizedText PlanAmountNote { get; init; } = LocalizedText.Empty;

    /// <summary>Languages of public content, Chinese first, separated by ";".</summary>
    [Required, MaxLength(128)]
    public string ContentLanguages { get; init; } = LocalizedText.SourceCulture;

    /// <summary>Languages the county may choose from, separated by ";".</summary>
    [Required, MaxLength(128)]
    public string OfferedLanguages { get; init; } = LocalizedText.SourceCulture;

    /// <summary>Department in charge.</summary>
    public LocalizedText CompetentDepartment { get; init; } = LocalizedText.Empty;

    /// <summary>Seat of the programme office (ORG-02).</summary>
    public LocalizedText OfficeSeat { get; init; } = LocalizedText.Empty;

    /// <summary>Who receives operation when the contract ends.</summary>
    public LocalizedText HandoverReceiver { get; init; } = LocalizedText.Empty;

    /// <summary>How the contractor is chosen.</summary>
    public LocalizedText TenderMode { get; init; } = LocalizedText.Empty;

    /// <summary>Title of the plan document the data comes from.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? SourceTitle { get; init; }

    /// <summary>Letter by which sources name the document, for example M in M105.</summary>
    [MaxLength(8)]
    public string? SourceLetter { get; init; }

    /// <summary><see cref="ContentLanguages"/> as a list.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> ContentLanguageList => Split(ContentLanguages);

    /// <summary><see cref="OfferedLanguages"/> as a list.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> OfferedLanguageList => Split(OfferedLanguages);

    private static string[] Split(string list) => list.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
