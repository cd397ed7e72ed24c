using System.Net;
using System.Net.Sockets;

namespace CountyCloud.Administration.Account.Sessions;

/// <summary>Says in a few words from where somebody signed in.</summary>
public static class Devices
{
    private const int Ipv6Groups = 3;

    // The first that fits: most browsers name others that they want to be taken for.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("MicroMessenger", "WeChat"), ("DingTalk", "DingTalk"), ("HuaweiBrowser", "Huawei Browser"), ("MiuiBrowser", "Mi Browser"), ("QQBrowser", "QQ Browser"), ("UCBrowser", "UC Browser"),
        ("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("HarmonyOS", "HarmonyOS"), ("OpenHarmony", "HarmonyOS"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ];

    /// <summary>Browser and system, for example <c>Edge · Windows</c>; empty when neither is known.</summary>
    /// <param name="userAgent">What the browser says of itself.</param>
    public static string NameOf(string? userAgent) =>
        string.Join(" · ", new[] { Find(Browsers, userAgent), Find(Systems, userAgent) }.OfType<string>());

    /// <summary>The address without its last part: <c>203.0.113.*</c>, <c>2001:db8:1:*</c>; empty when unknown.</summary>
    public static string NetworkOf(IPAddress? address)
    {
        if (address is null)
        {
            return string.Empty;
        }

        var bytes = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetwork || address.IsIPv4MappedToIPv6
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes[0]}.{bytes[1]}.{bytes[2]}.*")
            : string.Join(':', Enumerable.Range(0, Ipv6Groups).Select(i => ((bytes[2 * i] << 8) | bytes[(2 * i) + 1]).ToString("x", System.Globalization.CultureInfo.InvariantCulture))) + ":*";
    }

    private static string? Find((string Mark, string Name)[] known, string? userAgent) =>
        userAgent is null ? null : Array.Find(known, k => userAgent.Contains(k.Mark, StringComparison.OrdinalIgnoreCase)).Name;
}
