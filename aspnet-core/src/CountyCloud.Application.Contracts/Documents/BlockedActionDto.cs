namespace CountyCloud.Documents;

/// <summary>Something that it is the caller's turn to do with a document and that cannot be done now. Every document tells it in this shape, as <c>blockedActions</c>.</summary>
/// <param name="Action">Name of the action, as among the allowed ones; empty when it is the next step whichever it is.</param>
/// <param name="Reasons">What stands in the way, in the reader's language, with the rule's clause.</param>
public sealed record BlockedActionDto(string Action, IReadOnlyList<string> Reasons)
{
    /// <summary>The list of one action and one reason; empty without a reason.</summary>
    public static IReadOnlyList<BlockedActionDto> Of(string action, string? reason) => reason is null ? [] : [new(action, [reason])];

    /// <summary>The list of one action and its reasons; empty without a reason.</summary>
    public static IReadOnlyList<BlockedActionDto> Of(string action, IReadOnlyList<string> reasons) => reasons.Count == 0 ? [] : [new(action, reasons)];
}
