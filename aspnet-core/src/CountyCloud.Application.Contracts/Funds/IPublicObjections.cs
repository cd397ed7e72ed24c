using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Funds;

/// <summary>Where anybody objects to a payment of the current county, and asks what became of it (M105, GAP-04).</summary>
public interface IPublicObjections
{
    /// <summary>Takes an objection; the payment is held at once.</summary>
    /// <param name="noticeNumber">Notice.</param>
    /// <param name="input">What somebody objects to.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The receipt: whoever has it reads answer and decision.</returns>
    /// <exception cref="Framework.Errors.BusinessException">There is no such notice, or it is over.</exception>
    Task<ObjectionReceiptDto> ObjectAsync(string noticeNumber, ObjectInput input, CancellationToken cancellationToken = default);

    /// <summary>What became of an objection; null when the receipt is unknown.</summary>
    Task<ObjectionStatusDto?> FindAsync(string receipt, CancellationToken cancellationToken = default);
}

/// <summary>An objection.</summary>
public sealed record ObjectInput
{
    /// <summary>What somebody objects to.</summary>
    [Required, MinLength(5), MaxLength(2000)]
    public string Text { get; init; } = string.Empty;

    /// <summary>How to reach that person; may be left out, and is never shown in public.</summary>
    [MaxLength(200)]
    public string? Contact { get; init; }
}

/// <summary>Proof of an objection.</summary>
/// <param name="Receipt">Unguessable number; it is shown once.</param>
/// <param name="NoticeNumber">Notice.</param>
/// <param name="RaisedOn">Day.</param>
public sealed record ObjectionReceiptDto(string Receipt, string NoticeNumber, DateOnly RaisedOn);

/// <summary>What became of an objection.</summary>
/// <param name="NoticeNumber">Notice.</param>
/// <param name="RaisedOn">Day.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Answer">The office's answer; once it is decided.</param>
/// <param name="Outcome">What was decided.</param>
/// <param name="LowerTo">Amount to which the payment was lowered, yuan.</param>
/// <param name="DecidedOn">Day of the decision.</param>
public sealed record ObjectionStatusDto(
    string NoticeNumber, DateOnly RaisedOn, ObjectionState State, string? Answer, ObjectionOutcome? Outcome, decimal? LowerTo, DateOnly? DecidedOn);
