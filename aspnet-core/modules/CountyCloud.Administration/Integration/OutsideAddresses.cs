using System.Net;
using System.Net.Sockets;

namespace CountyCloud.Administration.Integration;

/// <summary>
/// Fetches from outside only. An address that an administrator typed in must not become a way into our own network (server-side request
/// forgery): the name is resolved here, and only addresses of the public internet are connected to, so that a name which changes its mind
/// between check and use gains nothing. No redirects, no proxy, no cookies.
/// </summary>
public static class OutsideAddresses
{
    /// <summary>Largest document that is read, bytes.</summary>
    public const int MaxBytes = 256 * 1024;

    /// <summary>How long one fetch may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The handler of the HTTP client.</summary>
    /// <param name="privateHosts">Host names that may lie in a private network, such as a province's own.</param>
    public static SocketsHttpHandler Handler(IEnumerable<string> privateHosts)
    {
        var allowed = privateHosts.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            MaxResponseHeadersLength = 16,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectCallback = async (context, cancellationToken) =>
            {
                var host = context.DnsEndPoint.Host;
                var found = (await Dns.GetHostAddressesAsync(host, cancellationToken)).Where(a => allowed.Contains(host) || IsPublic(a)).ToArray();
                if (found.Length == 0)
                {
                    throw new HttpRequestException($"{host} has no address on the public internet.");
                }

                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                try
                {
                    await socket.ConnectAsync(found, context.DnsEndPoint.Port, cancellationToken);
                    return new NetworkStream(socket, ownsSocket: true);
                }
                catch
                {
                    socket.Dispose();
                    throw;
                }
            },
        };
    }

    /// <summary>Whether an address lies on the public internet (the IANA registries of special-purpose addresses).</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        var b = address.GetAddressBytes();
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            // Global unicast is 2000::/3; of it Teredo and documentation (2001::/32, 2001:db8::/32) and 6to4 (2002::/16) carry other addresses or none.
            return (b[0] & 0xE0) == 0x20 && !(b[0] == 0x20 && b[1] == 0x02) && !(b[0] == 0x20 && b[1] == 0x01 && ((b[2] == 0 && b[3] == 0) || (b[2] == 0x0D && b[3] == 0xB8)));
        }

        return (b[0], b[1], b[2]) switch
        {
            (0 or 10 or 127, _, _) => false,
            (100, >= 64 and <= 127, _) => false,
            (169, 254, _) => false,
            (172, >= 16 and <= 31, _) => false,
            (192, 0, 0 or 2) => false,
            (192, 168, _) => false,
            (198, 18 or 19, _) => false,
            (198, 51, 100) => false,
            (203, 0, 113) => false,
            ( >= 224, _, _) => false,
            _ => true,
        };
    }
}
