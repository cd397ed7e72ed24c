using System.ComponentModel.DataAnnotations;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Framework.Timing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Regions;

/// <summary>The region tree and its dated moves (PLAT-03); platform's side only.</summary>
[ApiController]
[Route("api/app/region-move")]
public sealed class RegionMoveController(CountyCloudDbContextBase db, RegionMoves moves, TimeProvider clock) : ControllerBase
{
    /// <summary>A page of moves, the latest record first.</summary>
    [HttpGet]
    [RequiresPermission(AdministrationPermissions.Regions)]
    public async Task<PagedResultDto<RegionMoveDto>> GetListAsync([FromQuery] GetRegionMovesInput input, CancellationToken cancellationToken)
    {
        var query = db.Set<RegionMove>().AsNoTracking().Where(m => input.RegionId == null || m.RegionId == input.RegionId);
        var page = await query.OrderByDescending(m => m.Number).Skip(input.SkipCount).Take(input.MaxResultCount).ToListAsync(cancellationToken);
        return new PagedResultDto<RegionMoveDto>(await query.CountBesidePageAsync(page.Count, input.SkipCount, input.MaxResultCount, cancellationToken), await ToDtosAsync(page, cancellationToken));
    }

    /// <summary>All regions and where they lie on a day, without one today.</summary>
    [HttpGet("regions")]
    [RequiresPermission(AdministrationPermissions.Regions)]
    public async Task<ListResultDto<PlacedRegionDto>> GetRegionsAsync([FromQuery] GetPlacedRegionsInput input, CancellationToken cancellationToken)
    {
        var rows = await db.PlacementsOn(input.Day ?? clock.Today()).AsNoTracking()
            .Join(db.Set<Region>(), p => p.RegionId, r => r.Id, (p, r) => new { p.Path, p.ParentId, p.From, r.Id, r.Code, r.Level, r.Name })
            .OrderBy(x => x.Path).ToListAsync(cancellationToken);
        return new(rows.ConvertAll(x => new PlacedRegionDto(x.Id, x.Code, x.Level, x.ParentId, x.Name, x.From)));
    }

    /// <summary>Records a move, or the correction of one. It stays as it is.</summary>
    [HttpPost]
    [RequiresPermission(AdministrationPermissions.RegionsMove)]
    public async Task<RegionMoveDto> CreateAsync(RecordRegionMoveInput input, CancellationToken cancellationToken)
    {
        var move = await moves.RecordAsync(new RegionMoveProposal(input.RegionId!.Value, input.ToRegionId!.Value, input.Day!.Value, input.Reason, input.Document, input.CorrectsId), cancellationToken);
        return (await ToDtosAsync([move], cancellationToken)).Single();
    }

    private async Task<List<RegionMoveDto>> ToDtosAsync(List<RegionMove> rows, CancellationToken cancellationToken)
    {
        var ids = rows.SelectMany(m => new[] { m.RegionId, m.ToRegionId, m.FromRegionId ?? m.RegionId }).Distinct().ToList();
        var names = await db.Set<Region>().AsNoTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.Name, cancellationToken);
        var moved = rows.ConvertAll(m => (Guid?)m.Id);
        var corrections = await db.Set<RegionMove>().AsNoTracking().Where(m => moved.Contains(m.CorrectsId)).ToDictionaryAsync(m => m.CorrectsId!.Value, m => m.Number, cancellationToken);
        var wrong = rows.Select(m => m.CorrectsId).OfType<Guid>().ToList();
        var corrected = await db.Set<RegionMove>().AsNoTracking().Where(m => wrong.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Number, cancellationToken);
        return rows.ConvertAll(m => new RegionMoveDto(
            m.Id, m.Number, m.RegionId, names[m.RegionId], m.FromRegionId is { } from ? names[from] : null, m.ToRegionId, names[m.ToRegionId], m.Day, m.Reason, m.Document,
            m.CorrectsId is { } id ? corrected[id] : null, corrections.TryGetValue(m.Id, out var by) ? by : null, m.UserName, m.CreationTime));
    }
}

/// <summary>A move of a region.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Running number.</param>
/// <param name="RegionId">What moves.</param>
/// <param name="RegionName">Its name.</param>
/// <param name="FromRegionName">Where it lay before, as was known then.</param>
/// <param name="ToRegionId">Where it lies from then on.</param>
/// <param name="ToRegionName">Its name.</param>
/// <param name="Day">First day there.</param>
/// <param name="Reason">Why.</param>
/// <param name="Document">Document that orders it.</param>
/// <param name="Corrects">Number of the record in whose place it counts.</param>
/// <param name="CorrectedBy">Number of the record that counts in its place.</param>
/// <param name="UserName">Who recorded it.</param>
/// <param name="CreationTime">When, UTC.</param>
public sealed record RegionMoveDto(
    Guid Id, int Number, Guid RegionId, LocalizedText RegionName, LocalizedText? FromRegionName, Guid ToRegionId, LocalizedText ToRegionName, DateOnly Day, string Reason, string Document,
    int? Corrects, int? CorrectedBy, string UserName, DateTime CreationTime);

/// <summary>A region and where it lies.</summary>
/// <param name="Id">Id.</param>
/// <param name="Code">GB/T 2260 code.</param>
/// <param name="Level">Level.</param>
/// <param name="ParentId">Region above.</param>
/// <param name="Name">Name.</param>
/// <param name="Since">First day there; null: since ever.</param>
public sealed record PlacedRegionDto(Guid Id, string Code, RegionLevel Level, Guid? ParentId, LocalizedText Name, DateOnly? Since);

/// <summary>Which moves.</summary>
public sealed record GetRegionMovesInput : PagedAndSortedInput
{
    /// <summary>Of this region only.</summary>
    public Guid? RegionId { get; init; }
}

/// <summary>Of which day.</summary>
public sealed record GetPlacedRegionsInput
{
    /// <summary>Day, in China; null: today.</summary>
    public DateOnly? Day { get; init; }
}

/// <summary>A move to record.</summary>
public sealed record RecordRegionMoveInput
{
    /// <summary>What moves: a county or a prefecture.</summary>
    [Required]
    public Guid? RegionId { get; init; }

    /// <summary>Where it lies from then on.</summary>
    [Required]
    public Guid? ToRegionId { get; init; }

    /// <summary>First day there.</summary>
    [Required]
    public DateOnly? Day { get; init; }

    /// <summary>Why.</summary>
    [Required, StringLength(RegionMove.MaxReasonLength, MinimumLength = RegionMove.MinReasonLength)]
    public string Reason { get; init; } = string.Empty;

    /// <summary>Number or name of the document that orders it.</summary>
    [Required, StringLength(RegionMove.MaxDocumentLength, MinimumLength = RegionMove.MinDocumentLength)]
    public string Document { get; init; } = string.Empty;

    /// <summary>The wrong record in whose place this one counts.</summary>
    public Guid? CorrectsId { get; init; }
}
