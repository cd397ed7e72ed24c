using Microsoft.AspNetCore.Http;

namespace CountyCloud.Administration.Account.Sessions;

/// <summary>The session in which the request is made; none for visitors, other systems and outside a request.</summary>
public sealed class CurrentSession(IHttpContextAccessor accessor)
{
    private static readonly object Key = new();

    /// <summary>What is known of it.</summary>
    public SessionState? State => accessor.HttpContext?.Items[Key] as SessionState;

    /// <summary>Session.</summary>
    public Guid? Id => State?.Id;

    internal static void Put(HttpContext context, SessionState state) => context.Items[Key] = state;
}
