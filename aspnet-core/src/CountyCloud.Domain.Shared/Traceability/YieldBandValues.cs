using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Traceability;

/// <summary>How much of its input a process gives, in percent of the mass; a yield outside raises a warning (TRACE-05).</summary>
[Section("yield-band", "yield-bands.csv", "Traceability")]
public sealed record YieldBandValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Name of the process.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>Step.</summary>
    public TraceStep Process { get; init; }

    /// <summary>Code of the product that comes of it; empty for every product without a band of its own.</summary>
    [MaxLength(SectionConsts.MaxCodeLength)]
    public string? ProductCode { get; init; }

    /// <summary>Least yield in percent; empty when there is none.</summary>
    public decimal? MinPercent { get; init; }

    /// <summary>Most yield in percent; empty when there is none, then no more may come out than went in.</summary>
    public decimal? MaxPercent { get; init; }

    /// <summary>Water or packaging comes with it, so more may come out than went in.</summary>
    public bool AddsMass { get; init; }

    /// <summary>Where it stands: document letter and line, or the clause.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? Source { get; init; }

    /// <summary>What a reader should know.</summary>
    [LongText]
    public LocalizedText Note { get; init; } = LocalizedText.Empty;

    /// <inheritdoc />
    [System.Text.Json.Serialization.JsonIgnore]
    public string Title => Name.Source;
}
