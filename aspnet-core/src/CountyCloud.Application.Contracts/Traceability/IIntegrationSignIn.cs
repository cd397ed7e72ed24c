namespace CountyCloud.Traceability;

/// <summary>Lets another system in by its credential.</summary>
public interface IIntegrationSignIn
{
    /// <summary>Who it is; null when client id and secret are not those of a good credential of the current county.</summary>
    Task<IntegrationVisitor?> VerifyAsync(string clientId, string secret, CancellationToken cancellationToken);
}

/// <summary>Another system that was let in.</summary>
/// <param name="Id">Id of its credential.</param>
/// <param name="ClientId">Public half.</param>
/// <param name="CanCapture">It may send events.</param>
/// <param name="CanQuery">It may ask for events.</param>
public sealed record IntegrationVisitor(Guid Id, string ClientId, bool CanCapture, bool CanQuery);
