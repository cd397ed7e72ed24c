using CountyCloud.Brands;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Permissions;
using CountyCloud.Traceability;

namespace CountyCloud.Products;

/// <inheritdoc cref="IProductAppService"/>
public sealed class ProductAppService(
    IRepository<Product> products, IRepository<ProductStandard> standards, IProductQueries queries, IBrandQueries brands, CountyDocuments documents, Attachments attachments, ListingDesk listing, IGs1KeyDirectory keys, ICountyConfiguration configuration, HolderDesk holders, IGuidGenerator ids) : IProductAppService
{
    private const int GtinLength = 14;

    private static readonly string[] Keepers = [CountyCloudPermissions.ProductsManage];

    private static readonly string[] Regulators = [CountyCloudPermissions.TraceSupervise];

    /// <inheritdoc />
    public Task<PagedResultDto<ProductListItemDto>> GetListAsync(ProductListInput input, CancellationToken cancellationToken) => queries.GetListAsync(input, cancellationToken);

    /// <inheritdoc />
    public async Task<ProductDto> GetAsync(Guid id, CancellationToken cancellationToken) => await ToDtoAsync(await documents.VisitAsync(products, id, _ => true, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<ProductDto> CreateAsync(SaveProductInput input, CancellationToken cancellationToken)
    {
        await CheckCompanyBrandAsync(input.Content.CompanyBrand, cancellationToken);
        var producers = await NamedAsync(input.Producers, cancellationToken);
        var product = await documents.AddAsync(products, input, async () =>
        {
            var fresh = new Product(ids.Create(), await documents.HeadAsync("PRD", input.Name.Source, null, cancellationToken), input.Name, input.Content);
            fresh.Write(input.Name, input.Content, producers, input.Years);
            await AttachPhotoAsync(fresh, cancellationToken);
            return fresh;
        }, cancellationToken);
        return await ToDtoAsync(product, cancellationToken);
    }

    /// <inheritdoc />
    public Task<ProductDto> UpdateAsync(Guid id, SaveProductInput input, CancellationToken cancellationToken) => StepAsync(id, input, async product =>
    {
        var former = product.Content.PhotoId;
        await CheckCompanyBrandAsync(input.Content.CompanyBrand, cancellationToken);
        // A form knows producers by name only; which trace subject one is, stays known.
        var subjects = product.Producers.Where(p => p.SubjectId is not null).GroupBy(p => p.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().SubjectId, StringComparer.Ordinal);
        product.Write(input.Name, input.Content, [.. (await NamedAsync(input.Producers, cancellationToken)).Select(p => p.SubjectId is null ? p with { SubjectId = subjects.GetValueOrDefault(p.Name) } : p)], input.Years);
        if (former != product.Content.PhotoId)
        {
            await AttachPhotoAsync(product, cancellationToken);
        }
    }, cancellationToken);

    /// <inheritdoc />
    public Task DeleteAsync(Guid id, CancellationToken cancellationToken) => documents.RemoveAsync(products, id, product =>
    {
        product.CheckMayRemove();
        return Task.CompletedTask;
    }, cancellationToken);

    /// <inheritdoc />
    public Task<ProductDto> PublishAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken) => StepAsync(id, input, p => p.Publish(), cancellationToken);

    /// <inheritdoc />
    public Task<ProductDto> WithdrawAsync(Guid id, CountyDocumentRemarkInput input, CancellationToken cancellationToken) => StepAsync(id, input, p => p.Withdraw(input.Text.Trim(), documents.Today), cancellationToken);

    /// <inheritdoc />
    public Task<ProductDto> AssignGtinAsync(Guid id, AssignGtinInput input, CancellationToken cancellationToken) => StepAsync(id, input, async product =>
    {
        if (await queries.IsGtinTakenAsync(input.Gtin, id, cancellationToken))
        {
            throw new BusinessException("Products:GtinTaken").WithData("gtin", input.Gtin);
        }

        product.AssignGtin(input.Gtin, input.CompanyPrefix, input.Since);

        // Only what is a GTIN is registered; from then on no other county may move goods under it.
        var rule = new KeyIsNotAnotherCountysRule(input.Gtin, await keys.RegisterAsync(input.Gtin.PadLeft(GtinLength, '0'), cancellationToken));
        if (rule.IsBroken)
        {
            throw rule.ToException();
        }
    }, cancellationToken);

    /// <inheritdoc />
    public Task<ProductDto> FollowStandardAsync(Guid id, FollowStandardInput input, CancellationToken cancellationToken) => StepAsync(id, input, async product =>
    {
        var standard = input.StandardId is { } given ? await standards.GetAsync(given, cancellationToken) : null;
        standard?.CheckMayFollow();
        product.FollowStandard(standard?.Id, standard?.Title);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<ProductDto> ListInAsync(Guid id, ListProductInput input, CancellationToken cancellationToken) =>
        StepAsync(id, input, async p => p.ListIn(input.Listing with { Until = null }, await listing.GetFactsAsync(p, cancellationToken)), cancellationToken);

    /// <inheritdoc />
    public Task<ProductDto> UnlistAsync(Guid id, UnlistProductInput input, CancellationToken cancellationToken) => StepAsync(id, input, p => p.Unlist(input.Channel, documents.Today), cancellationToken);

    /// <inheritdoc />
    public Task<ProductDto> ActAsync(Guid id, ProductActInput input, CancellationToken cancellationToken) =>
        StepAsync(id, input, p => p.Act(input.Kind, input.Text.Trim(), documents.UserName, documents.Today), cancellationToken);

    /// <inheritdoc />
    public Task<ProductDto> ConfirmProblemAsync(Guid id, ProductProblemInput input, CancellationToken cancellationToken) =>
        StepAsync(id, input, p => p.Confirm(input.Problem, input.Text.Trim(), documents.Today), cancellationToken);

    /// <inheritdoc />
    public Task<ProductDto> SolveProblemAsync(Guid id, CountyDocumentRemarkInput input, CancellationToken cancellationToken) =>
        StepAsync(id, input, p => p.Solve(input.Text.Trim(), documents.UserName, documents.Today), cancellationToken);

    private async Task CheckCompanyBrandAsync(string? companyBrand, CancellationToken cancellationToken)
    {
        var rule = new CompanyBrandIsNoPublicBrandRule(companyBrand, [.. (await configuration.GetAsync<BrandValues>(cancellationToken)).Where(b => b.Kind == BrandKind.RegionalPublicBrand).Select(b => b.Name)]);
        if (rule.IsBroken)
        {
            throw rule.ToException();
        }
    }

    private async Task<IReadOnlyList<ProductProducer>> NamedAsync(IReadOnlyList<ProductProducer> producers, CancellationToken cancellationToken)
    {
        var named = new List<ProductProducer>();
        foreach (var producer in producers)
        {
            named.Add(producer with { Name = await holders.NameAsync(producer.SubjectId, producer.Name, cancellationToken) });
        }

        return named;
    }

    private async Task AttachPhotoAsync(Product product, CancellationToken cancellationToken)
    {
        if (product.Content.PhotoId is { } photo)
        {
            await attachments.AttachAsync(product.DocumentType, product.Id, [photo], "photo", cancellationToken);
        }
    }

    private Task<ProductDto> StepAsync(Guid id, CountyDocumentStepInput input, Action<Product> step, CancellationToken cancellationToken) => StepAsync(id, input, p =>
    {
        step(p);
        return Task.CompletedTask;
    }, cancellationToken);

    private async Task<ProductDto> StepAsync(Guid id, CountyDocumentStepInput input, Func<Product, Task> step, CancellationToken cancellationToken) =>
        await ToDtoAsync(await documents.ChangeAsync(products, id, input, step, cancellationToken), cancellationToken);

    private async Task<ProductDto> ToDtoAsync(Product p, CancellationToken cancellationToken)
    {
        var conditions = ListingGate.RulesFor(p, await listing.GetFactsAsync(p, cancellationToken)).ToArray();
        var (isPublished, isDraft) = (p.State == ProductState.Published, p.State == ProductState.Draft);
        DocumentAction[] actions =
        [
            new("update", true, Keepers), new("publish", !isPublished, Keepers, new PublishedProductHasAProducerRule(p), new ProblemIsSolvedRule(p)), new("listIn", isPublished, Keepers, conditions), new("unlist", p.Listings.Any(l => l.Until is null), Keepers),
            new("assignGtin", true, Keepers), new("followStandard", true, Keepers), new("act", !isDraft, Regulators), new("confirmProblem", !isDraft && p.Problem is null, [.. Keepers, .. Regulators]),
            new("solveProblem", p.Problem is not null, [.. Keepers, .. Regulators]), new("withdraw", isPublished, Keepers), new("delete", isDraft, Keepers),
        ];
        var certificates = await listing.GetCertificatesAsync(p, cancellationToken);
        var licences = (await brands.GetLicencesInForceAsync(documents.Today, cancellationToken)).Where(l => l.Products.Any(x => x.ProductId == p.Id));
        return new ProductDto(
            await documents.ToDtoAsync(p, actions, cancellationToken), p.Name, p.Content, p.State, p.Gtin, p.Gtins, p.Producers, p.Years, p.Listings, p.Acts, p.StandardId, p.StandardName, p.Problem, p.WithdrawalReason,
            [.. certificates.Select(c => new ProductCertificateDto(c.Id, c.Number, c.Content.Kind, c.Content.Holder, c.Content.CertificateNumber, c.Content.Issuer, c.Content.ValidUntil))],
            [.. licences.Select(l => new ProductLicenceDto(l.Id, l.Number, l.Content.BrandCode, l.Content.Holder, l.Content.To))]);
    }
}
