namespace CountyCloud.Funds;

/// <summary>A rule in words or codes, and where it stands in the county's document.</summary>
/// <param name="Words">Words or codes, in order.</param>
/// <param name="Documents">Papers that it asks for.</param>
/// <param name="Source">Clause, for example Z1270.</param>
/// <param name="Quote">Words of the document.</param>
public sealed record RuleWords(IReadOnlyList<string> Words, IReadOnlyList<string> Documents, string Source, string? Quote)
{
    /// <summary>True when it has this word.</summary>
    public bool Has(string word) => Words.Contains(word, StringComparer.OrdinalIgnoreCase);
}
