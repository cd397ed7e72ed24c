using CountyCloud.Framework.Users;

namespace CountyCloud.HttpApi.Host.Setup.DemoYear;

/// <summary>Whoever the demo year plays at the moment; nobody else on the command line.</summary>
public sealed class DemoVisitor : ICurrentUser
{
    private static readonly AsyncLocal<DemoPerson?> Current = new();

    /// <inheritdoc />
    public bool IsAuthenticated => Current.Value is not null;

    /// <inheritdoc />
    public Guid? Id => Current.Value?.Id;

    /// <inheritdoc />
    public string? UserName => Current.Value?.UserName;

    /// <summary>Acts for a person in the rest of the asynchronous flow.</summary>
    internal static void Become(DemoPerson? person) => Current.Value = person;
}

/// <summary>A demo account.</summary>
/// <param name="Id">Account.</param>
/// <param name="UserName">User name.</param>
internal sealed record DemoPerson(Guid Id, string UserName);
