using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CountyCloud.Funds;

/// <summary>
/// The hashes of the chain: SHA-256 of the fields in fixed order, each as a netstring (length in UTF-8 bytes, colon, text, comma; a
/// missing value is <c>-,</c>), so no two different rows give the same bytes. Described with an example in docs/contexts/funds.md.
/// </summary>
public static class LedgerHash
{
    /// <summary>Hash of an entry.</summary>
    public static string Of(LedgerEntry entry) => Hash(
        "CountyCloud.LedgerEntry.1", Text(entry.TenantId), Text(entry.Sequence), Text(entry.Line), entry.Side.ToString(), entry.Kind.ToString(),
        entry.FundSourceCode, entry.BudgetItemCode, Text(entry.SubProjectId), Text(entry.PayeeId), entry.PayeeName, Amount(entry.Amount));

    /// <summary>Hash of a transaction over its own fields, the hash before it and the hashes of its entries.</summary>
    public static string Of(LedgerTransaction transaction, IEnumerable<string> entryHashes) => Hash(
    [
        "CountyCloud.LedgerTransaction.1", transaction.PreviousHash, Text(transaction.TenantId), Text(transaction.Sequence), Text(transaction.Id), transaction.Kind.ToString(),
        transaction.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), transaction.DocumentType, Text(transaction.DocumentId), transaction.Description,
        transaction.IdempotencyKey, Text(transaction.ReversesId), Text(transaction.UserId), transaction.UserName,
        transaction.PostedAt.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), Amount(transaction.Amount), Text(transaction.EntryCount), .. entryHashes,
    ]);

    /// <summary>An amount as it is hashed: yuan with two decimals, point, no grouping.</summary>
    public static string Amount(decimal yuan) => yuan.ToString("0.00##", CultureInfo.InvariantCulture);

    /// <summary>True when every database gives the text back as it was: no zero character, no half of a surrogate pair.</summary>
    public static bool IsStorable(string text) => !text.Contains('\0', StringComparison.Ordinal) && HasWholeCharacters(text);

    private static bool HasWholeCharacters(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static string Hash(params string?[] fields)
    {
        var text = new StringBuilder(512);
        foreach (var field in fields)
        {
            if (field is null)
            {
                text.Append("-,");
            }
            else
            {
                text.Append(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(field)}:").Append(field).Append(',');
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(Guid id) => id.ToString("D");

    private static string? Text(Guid? id) => id?.ToString("D");
}
