namespace CountyCloud.Funds;

/// <summary>Who posts, and when.</summary>
/// <param name="UserId">Account; null for the system.</param>
/// <param name="UserName">User name.</param>
/// <param name="Time">UTC, to the millisecond, which every database keeps.</param>
public sealed record LedgerPoster(Guid? UserId, string? UserName, DateTime Time)
{
    /// <summary>Now, cut to what every database keeps.</summary>
    public static LedgerPoster At(DateTimeOffset now, Guid? userId, string? userName) =>
        new(userId, userName, DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds()).UtcDateTime);
}
