using System.Globalization;
using CountyCloud.Administration.Regions;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CsvHelper;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.HttpApi.Host.Setup;

/// <summary>Loads the region tree from <c>regions.csv</c>: code, parent-code, level, name.* columns. Repeatable; names are corrected, nothing is deleted.</summary>
internal sealed class RegionSeed(CountyCloudDbContextBase db, IGuidGenerator guids, ICurrentTenant tenant, RegionMoves moves)
{
    public async Task<int> RunAsync(string file, CancellationToken cancellationToken)
    {
        using var _ = tenant.Change(TenantIds.Host);
        var regions = await db.Set<Region>().AsTracking().Include(r => r.Placements).ToDictionaryAsync(r => r.Code, StringComparer.Ordinal, cancellationToken);
        using var csv = new CsvReader(new StreamReader(file), CultureInfo.InvariantCulture);
        await csv.ReadAsync();
        csv.ReadHeader();
        var pending = new List<(string Code, string Parent, RegionLevel Level, LocalizedText Name)>();
        while (await csv.ReadAsync())
        {
            var name = new LocalizedText(csv.HeaderRecord!.Where(h => h.StartsWith("name.", StringComparison.Ordinal)).Select(h => LocalizedTextEntry.FromKey(h["name.".Length..], csv.GetField(h) ?? string.Empty)));
            pending.Add((csv.GetField("code")!, csv.GetField("parent-code") ?? string.Empty, Enum.Parse<RegionLevel>(csv.GetField("level")!, ignoreCase: true), name));
        }

        foreach (var (code, parent, level, name) in pending.OrderBy(p => p.Level))
        {
            if (regions.TryGetValue(code, out var region))
            {
                if (!region.Name.Equals(name))
                {
                    region.Rename(name);
                }

                continue;
            }

            region = new Region(guids.Create(), code, level, name, parent.Length == 0 ? null : regions[parent]);
            regions[code] = region;
            db.Add(region);
        }

        await db.SaveChangesAsync(cancellationToken);

        // A region may have been added under one that has moved.
        await moves.PlaceAllAsync(cancellationToken);
        return pending.Count;
    }
}
