using CountyCloud.Counties;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Application;
using CountyCloud.Products;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Brands;

/// <inheritdoc cref="IBrandQueries"/>
internal sealed class BrandQueries(CountyCloudDbContext context) : IBrandQueries
{
    /// <inheritdoc />
    public Task<PagedResultDto<CertificateListItemDto>> GetCertificatesAsync(CertificateListInput input, CancellationToken cancellationToken) =>
        Rows<Certificate>().Where(c => (input.Kind == null || c.Content.Kind == input.Kind) && (input.State == null || c.State == input.State) && (input.ProductId == null || c.Content.ProductId == input.ProductId)).Matching(input)
            .PageAsync(
                input,
                c => new CertificateListItemDto(c.Id, c.Number, c.Title, c.Content.Kind, c.Content.Holder, c.Content.CertificateNumber, c.State, c.Content.ValidUntil, c.Content.IsHelpCase, c.Content.Cost, c.CreationTime),
                cancellationToken, ("validUntil", c => c.Content.ValidUntil));

    /// <inheritdoc />
    public Task<PagedResultDto<BrandLicenceListItemDto>> GetLicencesAsync(BrandLicenceListInput input, CancellationToken cancellationToken) =>
        Rows<BrandLicence>().Where(l => (input.State == null || l.State == input.State) && (input.BrandCode == null || l.Content.BrandCode == input.BrandCode)).Matching(input)
            .PageAsync(
                input, l => new BrandLicenceListItemDto(l.Id, l.Number, l.Title, l.Content.BrandCode, l.Content.Holder, l.State, l.Content.From, l.Content.To, l.Content.IsNonStandard, l.CreationTime),
                cancellationToken, ("to", l => l.Content.To));

    /// <inheritdoc />
    public Task<PagedResultDto<VisualIdentityListItemDto>> GetIdentitiesAsync(VisualIdentityListInput input, CancellationToken cancellationToken)
    {
        // The manual is searched as a whole, not only its title (BRAND-04: M343).
        var text = string.IsNullOrWhiteSpace(input.Filter) ? null : input.Filter.Trim();
        return Rows<VisualIdentity>().Where(v => (input.State == null || v.State == input.State)
                && (text == null || v.Number.Contains(text) || v.Title.Contains(text) || v.Content.BasePart.Contains(text) || v.Content.ApplicationPart.Contains(text) || v.Content.Story!.Contains(text) || v.Content.Meaning!.Contains(text)))
            .PageAsync(input, v => new VisualIdentityListItemDto(v.Id, v.Number, v.Title, v.Content.BrandCode, v.Version, v.State, v.LaunchedOn, v.CreationTime), cancellationToken);
    }

    /// <inheritdoc />
    public Task<PagedResultDto<BrandProjectListItemDto>> GetProjectsAsync(BrandProjectListInput input, CancellationToken cancellationToken) =>
        Rows<BrandProject>().Where(p => (input.Kind == null || p.Content.Kind == input.Kind) && (input.State == null || p.State == input.State)
                && (input.Fosters == null || p.Content.Fosters == input.Fosters) && (input.IsLeadingParkCompany == null || p.Content.IsLeadingParkCompany == input.IsLeadingParkCompany)).Matching(input)
            .PageAsync(
                LeadingFirst(input),
                p => new BrandProjectListItemDto(
                    p.Id, p.Number, p.Title, p.Content.Kind, p.State, p.Content.Unit, p.Content.From, p.Content.To, p.Content.PlannedCost, p.Content.ActualCost, p.Content.Fosters, p.Content.FosteredBrand, p.Content.Fosters == null ? null : p.Content.IsLeadingParkCompany,
                    p.CreationTime),
                cancellationToken, ("from", p => p.Content.From), ("isLeadingParkCompany", p => p.Content.IsLeadingParkCompany));

    /// <inheritdoc />
    public async Task<IReadOnlyList<FosteredCount>> CountFosteredAsync(CancellationToken cancellationToken) =>
        await Rows<BrandProject>().Where(p => p.Content.Fosters != null && p.State != BrandStage.Cancelled).GroupBy(p => p.Content.Fosters!.Value).OrderBy(g => g.Key)
            .Select(g => new FosteredCount(g.Key, g.Count(), g.Count(p => p.State == BrandStage.Done), g.Count(p => p.Content.IsLeadingParkCompany))).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<Certificate>> GetHeldAsync(IReadOnlyCollection<Guid> productIds, IReadOnlyCollection<string> holders, DateOnly day, CancellationToken cancellationToken) =>
        await Held(day).Where(c => (c.Content.ProductId != null && productIds.Contains(c.Content.ProductId.Value)) || (c.Content.ProductId == null && holders.Contains(c.Content.Holder))).OrderBy(c => c.Number).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<Certificate>> GetAllShownAsync(DateOnly day, DateOnly endedSince, int max, CancellationToken cancellationToken) =>
        await Shown().Where(c => (c.Content.IssuedOn == null || c.Content.IssuedOn <= day) && (c.Content.ValidUntil == null || c.Content.ValidUntil >= endedSince))
            .OrderBy(c => c.State == CertificateState.Expired || (c.Content.ValidUntil != null && c.Content.ValidUntil < day)).ThenByDescending(c => c.Id).Take(max).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<Certificate>> GetEndingAsync(DateOnly until, int max, CancellationToken cancellationToken) =>
        await context.Set<Certificate>().Where(c => (c.State == CertificateState.Certified || c.State == CertificateState.Expiring) && c.Content.ValidUntil != null && c.Content.ValidUntil <= until)
            .OrderBy(c => c.Content.ValidUntil).ThenBy(c => c.Id).Take(max).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<BrandLicence>> GetLicencesEndingAsync(DateOnly until, int max, CancellationToken cancellationToken) =>
        await Rows<BrandLicence>().Where(l => (l.State == BrandLicenceState.Licensed || l.State == BrandLicenceState.Warned) && l.Content.To <= until)
            .OrderBy(l => l.Content.To).ThenBy(l => l.Id).Take(max).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<BrandLicence>> GetOverAsync(DateOnly before, int max, CancellationToken cancellationToken) =>
        await context.Set<BrandLicence>().Where(l => (l.State == BrandLicenceState.Licensed || l.State == BrandLicenceState.Warned || l.State == BrandLicenceState.Suspended) && l.Content.To < before)
            .OrderBy(l => l.Id).Take(max).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<BrandLicence>> GetLicencesInForceAsync(DateOnly day, CancellationToken cancellationToken) =>
        await Rows<BrandLicence>().Where(l => (l.State == BrandLicenceState.Licensed || l.State == BrandLicenceState.Warned) && l.Content.From <= day && l.Content.To >= day).OrderByDescending(l => l.Id).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<LicenceWithBrand>> GetLicensesWithBrandAsync(CancellationToken cancellationToken)
    {
        var rows = await (
            from licence in Rows<BrandLicence>().Where(l => l.LicensedOn != null)
            join b in context.Set<Brand>().AsNoTracking() on licence.Content.BrandCode equals b.Key into brands
            from brand in brands.DefaultIfEmpty()
            orderby licence.Id descending
            select new { licence, brand }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new LicenceWithBrand(r.licence, r.brand?.Values))];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<ProductWithCertificates>> GetProductsWithCertificatesAsync(IReadOnlyCollection<Guid>? ids, string? gtinOrCode, CancellationToken cancellationToken)
    {
        var rows = await (
            from product in Rows<Product>().Where(p => ids != null ? ids.Contains(p.Id) : p.Gtin == gtinOrCode || p.Number == gtinOrCode)
            join c in Shown() on product.Id equals c.Content.ProductId into certificates
            from certificate in certificates.DefaultIfEmpty()
            orderby product.Id
            select new { product, certificate }).ToListAsync(cancellationToken);
        return [.. rows.GroupBy(r => r.product.Id).Select(g => new ProductWithCertificates(g.First().product, [.. g.Select(r => r.certificate).Where(c => c is not null)]))];
    }

    /// <inheritdoc />
    public Task<VisualIdentity?> FindLaunchedAsync(string brandCode, CancellationToken cancellationToken) =>
        context.Set<VisualIdentity>().Where(v => v.Content.BrandCode == brandCode && v.State == VisualIdentityState.Launched).OrderByDescending(v => v.Version).FirstOrDefaultAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<int> GetLastVersionAsync(string brandCode, CancellationToken cancellationToken) =>
        await Rows<VisualIdentity>().Where(v => v.Content.BrandCode == brandCode).MaxAsync(v => (int?)v.Version, cancellationToken) ?? 0;

    /// <inheritdoc />
    public async Task<IReadOnlyList<WorkCount>> CountWorkAsync(DateOnly day, CancellationToken cancellationToken)
    {
        // The entries are needed for packaging only; a county has some hundred pieces of work.
        var work = await Rows<BrandProject>().Where(p => p.State != BrandStage.Cancelled).ToListAsync(cancellationToken);
        return
        [
            .. work.GroupBy(p => p.Content.Kind).Select(g => new WorkCount(
                g.Key, g.Count(p => p.State == BrandStage.Done), g.Count(p => g.Key == BrandProjectKind.SupplyPoint ? p.IsCertifiedSupplyPoint(day) : p.State == BrandStage.Running), g.Sum(p => p.IssuedPieces), g.Sum(p => p.Content.PlannedCost ?? 0),
                g.Sum(p => p.Content.ActualCost ?? 0))),
        ];
    }

    /// <inheritdoc />
    public async Task<BrandCounts> CountAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var adoptions = await Rows<VisualIdentity>().Where(v => v.State == VisualIdentityState.Launched || v.State == VisualIdentityState.Superseded).Select(v => v.Adoptions).ToListAsync(cancellationToken);
        return new BrandCounts(
            await context.Set<Brand>().CountAsync(b => b.Values.Kind == BrandKind.RegionalPublicBrand, cancellationToken), (await GetLicencesInForceAsync(day, cancellationToken)).Select(l => l.Content.Holder).Distinct(StringComparer.Ordinal).Count(),
            adoptions.SelectMany(a => a).Select(a => a.Name).Distinct(StringComparer.Ordinal).Count(), await Held(day).CountAsync(c => c.Content.ProductId != null, cancellationToken));
    }

    // What holds and what is over; what was renewed goes on in its successor.
    private IQueryable<Certificate> Shown() => Rows<Certificate>().Where(c => c.State == CertificateState.Certified || c.State == CertificateState.Expiring || c.State == CertificateState.Expired);

    // HoldsOn as a query.
    private IQueryable<Certificate> Held(DateOnly day) => Rows<Certificate>()
        .Where(c => (c.State == CertificateState.Certified || c.State == CertificateState.Expiring) && (c.Content.IssuedOn == null || c.Content.IssuedOn <= day) && (c.Content.ValidUntil == null || c.Content.ValidUntil >= day));

    private IQueryable<TDocument> Rows<TDocument>()
        where TDocument : CountyDocument => context.Set<TDocument>().AsNoTracking();

    // Who fosters company and product brands begins with the leading companies of the park (BRAND-27: Z78).
    private static BrandProjectListInput LeadingFirst(BrandProjectListInput input) =>
        string.IsNullOrWhiteSpace(input.Sorting) && (input.Fosters is not null || input.Kind is BrandProjectKind.Incubation or BrandProjectKind.Cultivation) ? input with { Sorting = "isLeadingParkCompany desc" } : input;
}
