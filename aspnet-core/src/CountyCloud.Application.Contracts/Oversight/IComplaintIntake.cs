using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Oversight;

/// <summary>Where citizens write to the current county, without an account (W-39). For the public API and the public pages.</summary>
public interface IComplaintIntake
{
    /// <summary>Takes a complaint in.</summary>
    /// <returns>The receipt number, which is told once and kept by nobody else.</returns>
    Task<ComplaintReceiptDto> ReceiveAsync(ReceiveComplaintInput input, CancellationToken cancellationToken);

    /// <summary>How it stands; null for an unknown receipt number.</summary>
    Task<ComplaintStatusDto?> FindAsync(string receipt, CancellationToken cancellationToken);

    /// <summary>The citizen says whether the answer settles it.</summary>
    /// <returns>How it stands now; null for an unknown receipt number.</returns>
    Task<ComplaintStatusDto?> JudgeAsync(string receipt, JudgeAnswerInput input, CancellationToken cancellationToken);
}

/// <summary>A complaint.</summary>
public sealed record ReceiveComplaintInput
{
    /// <summary>What it is about.</summary>
    public ComplaintKind Kind { get; init; }

    /// <summary>Subject.</summary>
    [Required, MaxLength(100)]
    public string Subject { get; init; } = string.Empty;

    /// <summary>What happened.</summary>
    [Required, MinLength(10), MaxLength(2000)]
    public string Text { get; init; } = string.Empty;

    /// <summary>Name; may be left empty.</summary>
    [MaxLength(64)]
    public string? Name { get; init; }

    /// <summary>Telephone or address; may be left empty.</summary>
    [MaxLength(128)]
    public string? Reach { get; init; }
}

/// <summary>A receipt.</summary>
/// <param name="Receipt">Receipt number, by which the answer is read.</param>
/// <param name="DueOn">Last day for the answer; null when the county has no limit.</param>
public sealed record ComplaintReceiptDto(string Receipt, DateOnly? DueOn);

/// <summary>How a complaint stands, for whoever wrote it.</summary>
/// <param name="Number">Number.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="State">Where it stands.</param>
/// <param name="ReceivedOn">Day on which it arrived.</param>
/// <param name="DueOn">Last day for the answer.</param>
/// <param name="Answer">Answer.</param>
/// <param name="AnsweredOn">Day of the answer.</param>
public sealed record ComplaintStatusDto(string Number, ComplaintKind Kind, ComplaintState State, DateOnly ReceivedOn, DateOnly? DueOn, string? Answer, DateOnly? AnsweredOn);

/// <summary>What a citizen says to an answer.</summary>
public sealed record JudgeAnswerInput
{
    /// <summary>True when the matter is settled.</summary>
    public bool IsSettled { get; init; }

    /// <summary>Why not; needed when it is not settled.</summary>
    [MaxLength(2000)]
    public string? Remark { get; init; }
}
