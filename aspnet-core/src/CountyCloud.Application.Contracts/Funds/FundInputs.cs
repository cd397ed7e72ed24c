using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Funds;

/// <summary>Why somebody does something.</summary>
public sealed record ReasonInput
{
    /// <summary>Reason.</summary>
    [Required, MaxLength(2000)]
    public string Reason { get; init; } = string.Empty;
}

/// <summary>An uploaded paper and what it is.</summary>
public sealed record PaperInput
{
    /// <summary>Uploaded file.</summary>
    [Required]
    public Guid AttachmentId { get; init; }

    /// <summary>What it is.</summary>
    public PaymentPaperKind Kind { get; init; }
}

/// <summary>Money of a budget line.</summary>
public sealed record LineAmountInput
{
    /// <summary>Budget line.</summary>
    [Required, MaxLength(64)]
    public string BudgetItemCode { get; init; } = string.Empty;

    /// <summary>Yuan.</summary>
    [Range(0, 100_000_000_000)]
    public decimal Amount { get; init; }
}
