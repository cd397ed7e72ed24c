using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Approvals;

/// <summary>
/// A step of the way a kind of document takes to its approval. The steps of one kind with the same <see cref="EffectiveFrom"/> are one
/// version of the route; the newest version that has begun holds for documents sent in from then on. Running approvals keep theirs.
/// </summary>
[Section("approval-route", "approval-routes.csv", "Approvals")]
public sealed record ApprovalRouteStepValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <summary>Place of the step in the route, ascending.</summary>
    public int Order { get; init; }

    /// <summary>Kind of document.</summary>
    public DocumentType DocumentType { get; init; }

    /// <summary>What the step is called, for example 领导小组审核.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>Roles that sign, separated by ";".</summary>
    [Required, MaxLength(SectionConsts.MaxTextLength)]
    public string Roles { get; init; } = string.Empty;

    /// <summary>One of the roles, or each of them.</summary>
    public StepMode Mode { get; init; }

    /// <summary>The step is taken for amounts above this one only, yuan (Milin: the leading group above 500,000, M123).</summary>
    [Unit("yuan")]
    public decimal? AmountOver { get; init; }

    /// <summary>The step is taken for amounts up to and including this one only, yuan (Milin: the leader in charge up to 500,000, M121).</summary>
    [Unit("yuan")]
    public decimal? AmountUpTo { get; init; }

    /// <summary>The step is taken for these kinds of work only, separated by ";" (Cangyuan: township and village schemes, C59); empty for all.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? WorkKinds { get; init; }

    /// <summary>Working days for the step; empty when the documents give none.</summary>
    [Unit("workingDay")]
    public int? WorkingDayLimit { get; init; }

    /// <summary>True when the signer must attach a paper, for example the written consent of a superior body (Z1265).</summary>
    public bool NeedsAttachment { get; init; }

    /// <summary>First day on which this version of the route holds.</summary>
    [Required]
    public DateOnly EffectiveFrom { get; init; }

    /// <summary>Where it stands: document letter and line, for example M105, or the clause.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? Source { get; init; }

    /// <summary>Short phrase of the document.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? Quote { get; init; }

    /// <summary>What a reader should know: a reading of the documents, a choice of the county.</summary>
    [LongText]
    public LocalizedText Note { get; init; } = LocalizedText.Empty;

    /// <inheritdoc />
    [System.Text.Json.Serialization.JsonIgnore]
    public string Key => $"{Code}@{EffectiveFrom:yyyy-MM-dd}";

    /// <inheritdoc />
    [System.Text.Json.Serialization.JsonIgnore]
    public string Title => $"{DocumentType} {Name.Source}";

    /// <summary>The roles as a list.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<string> RoleList => Split(Roles);

    /// <summary>The kinds of work as a list of names.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<string> WorkKindList => Split(WorkKinds);

    private static string[] Split(string? list) => list is null ? [] : list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
