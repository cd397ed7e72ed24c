namespace CountyCloud.Funds;

/// <summary>Whether anything stands against paying a contractor.</summary>
/// <param name="OpenCaseNumber">An open case of misuse, false papers or bad quality against it (W-13); null when there is none.</param>
/// <param name="BarCaseNumber">The case by which it may not apply (Z1273); null when it may.</param>
/// <param name="BarredUntil">Last day of that; null when it has no end.</param>
public sealed record PayeeStanding(string? OpenCaseNumber = null, string? BarCaseNumber = null, DateOnly? BarredUntil = null)
{
    /// <summary>Nothing stands against it.</summary>
    public static PayeeStanding Clear { get; } = new();
}
