using Microsoft.AspNetCore.Http;

namespace CountyCloud.Administration.Integration;

/// <summary>
/// A named right of another system (RFC 6749 section 3.3): which permissions it stands for, and where. A context registers its own as
/// singletons; its text is <c>Scope:{Name}</c>.
/// </summary>
/// <param name="Name">Name in tokens, for example <c>epcis.query</c>; never changes.</param>
/// <param name="Permissions">Permissions it stands for. Whoever gives it to a system must hold them.</param>
/// <param name="Paths">First segments of the addresses it opens; a permission of it is worth nothing anywhere else.</param>
/// <param name="IsReadOnly">It opens reading (GET, HEAD) only, whatever else the permissions would allow.</param>
public sealed record IntegrationScope(string Name, IReadOnlyList<string> Permissions, IReadOnlyList<string> Paths, bool IsReadOnly)
{
    /// <summary>Whether it opens this request.</summary>
    public bool Covers(HttpRequest request) =>
        (!IsReadOnly || HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && Paths.Any(p => request.Path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase));
}

/// <summary>All scopes of the product, in the order they were registered.</summary>
public sealed class IntegrationScopes(IEnumerable<IntegrationScope> scopes)
{
    /// <summary>All.</summary>
    public IReadOnlyList<IntegrationScope> All { get; } = [.. scopes];

    /// <summary>The scope of this name, or null.</summary>
    public IntegrationScope? Find(string name) => All.FirstOrDefault(s => s.Name == name);

    /// <summary>Reads a list divided by blanks (RFC 6749 section 3.3).</summary>
    public static IReadOnlyList<string> Split(string? text) => [.. (text ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
}
