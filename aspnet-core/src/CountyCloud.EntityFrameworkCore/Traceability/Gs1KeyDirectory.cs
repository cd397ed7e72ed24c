using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Timing;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="IGs1KeyDirectory"/>
internal sealed class Gs1KeyDirectory(CountyCloudDbContextBase context, ICurrentTenant tenant, TimeProvider clock) : IGs1KeyDirectory
{
    // Company prefixes have 7 to 11 digits, those of China mostly 7 to 10 (GS1 General Specifications 1.4.4).
    private const int ShortestPrefix = 7;
    private const int LongestPrefix = 11;

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, Gs1KeyStanding>> GetStandingsAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var own = tenant.Id;
        var asked = keys.Distinct(StringComparer.Ordinal).ToDictionary(k => k, Candidates, StringComparer.Ordinal);
        var all = asked.Values.SelectMany(c => c).Distinct(StringComparer.Ordinal).ToList();
        var found = await context.Set<Gs1KeyHolder>().AsNoTracking().Where(h => all.Contains(h.Key)).Select(h => new { h.Key, IsOwn = h.CountyId == own }).ToDictionaryAsync(h => h.Key, h => h.IsOwn, cancellationToken);

        // The key itself says more than the prefix it begins with.
        return asked.ToDictionary(a => a.Key, a => a.Value.FirstOrDefault(found.ContainsKey) is not { } hit ? Gs1KeyStanding.Unknown : found[hit] ? Gs1KeyStanding.Own : Gs1KeyStanding.AnotherCountys, StringComparer.Ordinal);
    }

    /// <inheritdoc />
    public async Task<Gs1KeyStanding> RegisterAsync(string key, CancellationToken cancellationToken)
    {
        var standing = (await GetStandingsAsync([key], cancellationToken))[key];
        if (standing != Gs1KeyStanding.Unknown)
        {
            return standing;
        }

        var holder = new Gs1KeyHolder(key, tenant.Id!.Value, clock.Today());
        context.Add(holder);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another county registered the same at this moment: whoever tries again learns of it.
            throw new ConcurrencyException();
        }

        context.Entry(holder).State = EntityState.Detached;
        return Gs1KeyStanding.Own;
    }

    // The first digit of a GTIN-14 is its indicator; the prefix begins after it.
    private static List<string> Candidates(string key)
    {
        var candidates = new List<string> { key };
        var body = key.Length == 14 ? key[1..] : key;
        for (var length = Math.Min(LongestPrefix, body.Length - 1); length >= ShortestPrefix; length--)
        {
            candidates.Add(body[..length]);
        }

        return candidates;
    }
}
