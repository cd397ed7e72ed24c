using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Governance;

/// <summary>What a line of a check says.</summary>
public sealed record CheckAnswer
{
    /// <summary>Actual value, in the unit of what is expected.</summary>
    [Range(-99_999_999_999_999, 99_999_999_999_999)]
    public decimal? Actual { get; init; }

    /// <summary>Where the value comes from (DATA-05).</summary>
    [MaxLength(256)]
    public string? DataSource { get; init; }

    /// <summary>Outcome; a value beside a target with a number decides it by itself.</summary>
    public CheckOutcome Outcome { get; init; }

    /// <summary>What was found; why it was missed or does not apply.</summary>
    [MaxLength(2000)]
    public string? Explanation { get; init; }

    /// <summary>Unit that must put right what was missed.</summary>
    [MaxLength(256)]
    public string? ResponsibleUnit { get; init; }

    /// <summary>Contractor that must put it right.</summary>
    public Guid? ContractorId { get; init; }

    /// <summary>Last day for that.</summary>
    public DateOnly? Deadline { get; init; }
}
