using System.Text.RegularExpressions;

namespace CountyCloud.Framework.Blobs;

/// <summary>What a blob may be called, on every store.</summary>
public static partial class BlobName
{
    /// <summary>True for letters, digits and <c>_ . / -</c>, beginning with a letter or digit, without <c>..</c>, at most 256 long.</summary>
    public static bool IsValid(string name) => Pattern().IsMatch(name) && !name.Contains("..", StringComparison.Ordinal) && !name.Contains("//", StringComparison.Ordinal);

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9_./-]{0,255}$", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex Pattern();
}
