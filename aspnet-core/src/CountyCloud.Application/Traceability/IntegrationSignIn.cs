using System.Security.Cryptography;
using CountyCloud.Framework.Timing;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="IIntegrationSignIn"/>
public sealed class IntegrationSignIn(IIntegrationAccountQueries queries, TimeProvider clock) : IIntegrationSignIn
{
    private static readonly TimeSpan Grain = TimeSpan.FromHours(1);

    /// <inheritdoc />
    public async Task<IntegrationVisitor?> VerifyAsync(string clientId, string secret, CancellationToken cancellationToken)
    {
        if (await queries.FindAsync(clientId, cancellationToken) is not { } account)
        {
            // As much work as for an account that is there.
            CryptographicOperations.FixedTimeEquals(new byte[64], System.Text.Encoding.ASCII.GetBytes(IntegrationAccount.HashOf(secret)));
            return null;
        }

        if (!account.Accepts(secret, clock.Today()))
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (!(now - account.LastUsedTime < Grain))
        {
            await queries.TouchAsync(account.Id, now, cancellationToken);
        }

        return new(account.Id, account.ClientId, account.CanCapture, account.CanQuery);
    }
}
