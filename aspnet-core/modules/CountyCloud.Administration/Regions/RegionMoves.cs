using CountyCloud.Framework.Entities;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Users;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Regions;

/// <summary>The one place that says where regions lie on a day.</summary>
public static class RegionPlacementQueries
{
    /// <summary>Where every region lies on a day: one row a region.</summary>
    public static IQueryable<RegionPlacement> PlacementsOn(this DbContext db, DateOnly day) =>
        db.Set<RegionPlacement>().Where(p => (p.From == null || p.From <= day) && (p.To == null || p.To >= day));
}

/// <summary>Records moves in the region tree (PLAT-03) and writes down, for queries, where everything lies. Shared by the API and the set-up.</summary>
public sealed class RegionMoves(CountyCloudDbContextBase db, IGuidGenerator guids, ICurrentUser user)
{
    /// <summary>Records a move; it counts from its day on, for every request.</summary>
    /// <exception cref="BusinessException">See <see cref="RegionTree.Record"/>.</exception>
    /// <exception cref="ConcurrencyException">Somebody else recorded one at the same moment.</exception>
    public async Task<RegionMove> RecordAsync(RegionMoveProposal proposal, CancellationToken cancellationToken)
    {
        RegionMove move = null!;
        try
        {
            await db.InTransactionAsync(
                async () =>
                {
                    var (regions, moves) = await LoadAsync(cancellationToken);
                    move = new RegionTree(regions, moves).Record(guids.Create(), proposal, user.UserName ?? string.Empty);
                    db.Add(move);
                    await PlaceAsync(regions, [.. moves, move], cancellationToken);
                },
                cancellationToken);
        }
        catch (DbUpdateException)
        {
            throw new ConcurrencyException();
        }

        return move;
    }

    /// <summary>Writes down where everything lies, after regions were added.</summary>
    public async Task PlaceAllAsync(CancellationToken cancellationToken)
    {
        var (regions, moves) = await LoadAsync(cancellationToken);
        await PlaceAsync(regions, moves, cancellationToken);
    }

    private async Task<(List<Region> Regions, List<RegionMove> Moves)> LoadAsync(CancellationToken cancellationToken) => (
        await db.Set<Region>().AsTracking().Include(r => r.Placements).OrderBy(r => r.Code).ToListAsync(cancellationToken),
        await db.Set<RegionMove>().AsNoTracking().OrderBy(m => m.Number).ToListAsync(cancellationToken));

    private async Task PlaceAsync(List<Region> regions, List<RegionMove> moves, CancellationToken cancellationToken)
    {
        var tree = new RegionTree(regions, moves);
        foreach (var region in regions)
        {
            region.Place(tree.StretchesOf(region.Id), guids.Create);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
