using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CountyCloud.Funds;

/// <summary>
/// How often an invoice is registered on the whole platform: a hash and a count, nothing else, so that counties find duplicates without
/// seeing each other's data (FUND-15). Host data.
/// </summary>
public sealed class InvoiceFingerprint
{
    private InvoiceFingerprint()
    {
    }

    /// <summary>The first registration of an invoice.</summary>
    public InvoiceFingerprint(string hash)
    {
        Hash = hash;
        Count = 1;
    }

    /// <summary>SHA-256 of number, code and amount, lower-case hexadecimal.</summary>
    public string Hash { get; private set; } = string.Empty;

    /// <summary>Registrations that hold.</summary>
    public int Count { get; private set; }

    /// <summary>The hash: spaces and case do not matter, the amount has two decimals.</summary>
    public static string Of(string number, string code, decimal amount) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{Normal(number)}|{Normal(code)}|{amount:0.00}"))));

    private static string Normal(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Normalize(NormalizationForm.FormKC).ToUpperInvariant();
}
