using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Traceability;

/// <summary>A standard that a device follows, with its proof (TRACE-21: Z64). Written once.</summary>
public sealed class DeviceStandard : Entity, IMultiTenant, IAppendOnly
{
    private DeviceStandard()
    {
    }

    internal DeviceStandard(Guid id, Guid deviceId, DeviceStandardContent content, Guid proofId, DateOnly day, string byName) =>
        (Id, DeviceId, Content, ProofId, Day, ByName) = (id, deviceId, content, proofId, day, byName);

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Device.</summary>
    public Guid DeviceId { get; private set; }

    /// <summary>The standard.</summary>
    public DeviceStandardContent Content { get; private set; } = new();

    /// <summary>File that proves it: test report, certificate, declaration.</summary>
    public Guid ProofId { get; private set; }

    /// <summary>Day on which it was recorded.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>User name of whoever recorded it.</summary>
    public string ByName { get; private set; } = string.Empty;

    /// <summary>True for a national standard of China: GB, GB/T or GB/Z; others are of an industry, a province, a company or another country.</summary>
    public bool IsNational => Content.StandardNumber.StartsWith("GB ", StringComparison.Ordinal) || Content.StandardNumber.StartsWith("GB/", StringComparison.Ordinal);

    // "gb15322-2019" and "GB 15322-2019" are one number; lists look for it by its first letters.
    internal static string Spelled(string number)
    {
        var text = number.Trim().ToUpperInvariant();
        return text.Length < 64 && text is ['G', 'B', >= '0' and <= '9', ..] ? $"GB {text[2..]}" : text;
    }
}
