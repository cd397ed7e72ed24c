using System.Threading.RateLimiting;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using Microsoft.AspNetCore.Http;

namespace CountyCloud.Web.Public.Disclosure;

/// <summary>The pages on which the public writes.</summary>
internal static class PublicForms
{
    /// <summary>Ends of their routes.</summary>
    public static IReadOnlyList<string> Routes { get; } = ["/disclosure/objection/{number}", "/disclosure/complaint", "/disclosure/receipt"];

    /// <summary>The text of a broken rule in the page's language.</summary>
    public static string Explain(LocalizationStore texts, BusinessException error, string culture)
    {
        var text = texts.Resources.Select(r => texts.GetTexts(r.Name, culture).GetValueOrDefault(error.Code)).FirstOrDefault(t => t is not null) ?? error.Code;
        foreach (System.Collections.DictionaryEntry entry in error.Data)
        {
            text = text.Replace($"{{{entry.Key}}}", Convert.ToString(entry.Value, System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }

        return text;
    }
}

/// <summary>Keeps anybody from flooding a county with objections, complaints or guesses of receipts: a few an address and county in ten minutes.</summary>
public sealed class PublicFormLimiter : IDisposable
{
    /// <summary>Forms that one address may send to one county in ten minutes.</summary>
    public const int Limit = 10;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = Limit, Window = TimeSpan.FromMinutes(10), QueueLimit = 0 }));

    /// <summary>True when this one is still within the limit.</summary>
    public bool Admit(HttpContext context, string county)
    {
        using var lease = _limiter.AttemptAcquire($"{county}|{context.Connection.RemoteIpAddress}");
        return lease.IsAcquired;
    }

    /// <inheritdoc />
    public void Dispose() => _limiter.Dispose();
}
