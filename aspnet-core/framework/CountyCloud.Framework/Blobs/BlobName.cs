using System.Text.RegularExpressions;

namespace CountyCloud.Framework.Blobs;

/// <summary>What a blob may be called, on every store.</summary>
public static partial class BlobName
{
    /// <summary>True for letters, digits and <c>_ . / -</c> in at most 256 characters, where every part between slashes begins with a letter, a digit, <c>_</c> or <c>-</c>, the name with a letter or digit, and no part holds <c>..</c> or ends with a dot.</summary>
    public static bool IsValid(string name) => name.Length <= 256 && Pattern().IsMatch(name) && !name.Contains("..", StringComparison.Ordinal);

    [GeneratedRegex(@"\A[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?(?:/[A-Za-z0-9_-](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?)*\z", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex Pattern();
}
