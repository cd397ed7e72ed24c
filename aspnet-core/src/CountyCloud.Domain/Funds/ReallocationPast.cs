namespace CountyCloud.Funds;

/// <summary>An earlier reallocation that counts: proposed, returned or approved.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Moves">Its moves.</param>
public sealed record ReallocationPast(string Number, IReadOnlyList<ReallocationMove> Moves);
