using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Permissions;
using CountyCloud.Products;

namespace CountyCloud.Brands;

/// <inheritdoc cref="IBrandLicenceAppService"/>
public sealed class BrandLicenceAppService(
    IRepository<BrandLicence> licences, IBrandQueries queries, IProductQueries products, CountyDocuments documents, ICountyConfiguration configuration, ApprovalDesk approvals, HolderDesk holders, IGuidGenerator ids) : IBrandLicenceAppService
{
    private static readonly string[] Keepers = [CountyCloudPermissions.BrandsManage];

    private static readonly string[] Inspectors = [CountyCloudPermissions.BrandsManage, CountyCloudPermissions.TraceSupervise];

    /// <inheritdoc />
    public Task<PagedResultDto<BrandLicenceListItemDto>> GetListAsync(BrandLicenceListInput input, CancellationToken cancellationToken) => queries.GetLicencesAsync(input, cancellationToken);

    /// <inheritdoc />
    public async Task<BrandLicenceDto> GetAsync(Guid id, CancellationToken cancellationToken) => await ToDtoAsync(await documents.VisitAsync(licences, id, _ => true, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<BrandLicenceDto> CreateAsync(SaveBrandLicenceInput input, CancellationToken cancellationToken)
    {
        var named = await NamedAsync(input, cancellationToken);
        var content = await WithHolderAsync(input.Content, cancellationToken);
        return await ToDtoAsync(await documents.AddAsync(licences, input, async () =>
        {
            var fresh = new BrandLicence(ids.Create(), await documents.HeadAsync("BRL", input.Title, null, cancellationToken), content, named);
            fresh.Write(input.Title, content, named);
            return fresh;
        }, cancellationToken), cancellationToken);
    }

    /// <inheritdoc />
    public async Task<BrandLicenceDto> UpdateAsync(Guid id, SaveBrandLicenceInput input, CancellationToken cancellationToken)
    {
        var named = await NamedAsync(input, cancellationToken);
        var content = await WithHolderAsync(input.Content, cancellationToken);
        return await StepAsync(id, input, l =>
        {
            // A form that knows the holder by name only does not forget which trace subject it is.
            l.Write(input.Title, content.HolderSubjectId is null && l.Content.Holder == content.Holder ? content with { HolderSubjectId = l.Content.HolderSubjectId } : content, named);
            return Task.CompletedTask;
        }, cancellationToken);
    }

    /// <inheritdoc />
    public Task DeleteAsync(Guid id, CancellationToken cancellationToken) => documents.RemoveAsync(licences, id, l =>
    {
        l.CheckMayRemove();
        return Task.CompletedTask;
    }, cancellationToken);

    /// <inheritdoc />
    public Task<BrandLicenceDto> CheckQualificationAsync(Guid id, LicenceFindingInput input, CancellationToken cancellationToken) => StepAsync(id, input, async l =>
    {
        var found = (await ProductsAsync(l, cancellationToken)).Where(p => p.State == ProductState.Published && p.Problem is null).ToList();
        l.CheckQualification(found.Count, found.Count(p => p.Producers.Any(x => x.Name == l.Content.Holder || (x.SubjectId is not null && x.SubjectId == l.Content.HolderSubjectId))), input.Finding.Trim());
    }, cancellationToken);

    /// <inheritdoc />
    public Task<BrandLicenceDto> CheckStandardAsync(Guid id, CheckStandardInput input, CancellationToken cancellationToken) => StepAsync(id, input, async l =>
        l.CheckStandard((await ProductsAsync(l, cancellationToken)).Count(p => p.StandardId is not null), input.IsTraced, input.IsSafetyConfirmed, input.Finding.Trim()), cancellationToken);

    /// <inheritdoc />
    public Task<BrandLicenceDto> SubmitAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken) => StepAsync(id, input, async l =>
    {
        var manual = await queries.FindLaunchedAsync(l.Content.BrandCode, cancellationToken);
        l.Submit(manual?.Id, manual is null ? null : $"{manual.Number} {manual.Title} V{manual.Version}");
        await approvals.SubmitAsync(new ApprovalSubject(l.DocumentType, l.Id, l.Number, l.Title), cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<BrandLicenceDto> InspectAsync(Guid id, InspectLicenceInput input, CancellationToken cancellationToken) => StepAsync(id, input, l =>
    {
        l.Inspect(new BrandInspection { Day = input.Day, By = documents.UserName, Findings = input.Findings.Trim(), Outcome = input.Outcome, Measure = input.Measure?.Trim() });
        return Task.CompletedTask;
    }, cancellationToken);

    /// <inheritdoc />
    public async Task<BrandLicenceDto> RenewAsync(Guid id, RenewLicenceInput input, CancellationToken cancellationToken)
    {
        var former = await documents.VisitAsync(licences, id, null, cancellationToken);
        former.CheckMayRenew();
        var content = former.Content with { From = input.From, To = input.To };
        return await ToDtoAsync(await documents.AddAsync(licences, input, async () =>
        {
            var fresh = new BrandLicence(ids.Create(), await documents.HeadAsync("BRL", former.Title, null, cancellationToken), content, former.Products, former);
            fresh.Write(former.Title, content, former.Products);
            return fresh;
        }, cancellationToken), cancellationToken);
    }

    private Task<IReadOnlyList<Product>> ProductsAsync(BrandLicence licence, CancellationToken cancellationToken) => products.GetAsync([.. licence.Products.Select(p => p.ProductId)], cancellationToken);

    private async Task<BrandLicenceContent> WithHolderAsync(BrandLicenceContent content, CancellationToken cancellationToken) =>
        content with { Holder = await holders.NameAsync(content.HolderSubjectId, content.Holder, cancellationToken), CompanyBrand = content.CompanyBrand?.Trim() };

    private async Task<IReadOnlyList<LicensedProduct>> NamedAsync(SaveBrandLicenceInput input, CancellationToken cancellationToken)
    {
        var brands = await configuration.GetAsync<BrandValues>(cancellationToken);
        if (brands.All(b => b.Code != input.Content.BrandCode))
        {
            throw new BusinessException("Brands:BrandUnknown", 400).WithData("brand", input.Content.BrandCode);
        }

        var rule = new CompanyBrandIsNoPublicBrandRule(input.Content.CompanyBrand, [.. brands.Where(b => b.Kind == BrandKind.RegionalPublicBrand).Select(b => b.Name)]);
        if (rule.IsBroken)
        {
            throw rule.ToException();
        }

        var found = (await products.GetAsync(input.ProductIds, cancellationToken)).ToDictionary(p => p.Id);
        return [.. input.ProductIds.Select(id => found.TryGetValue(id, out var p) ? new LicensedProduct { ProductId = id, Number = p.Number, Name = p.Title } : throw new EntityNotFoundException(typeof(Product), id))];
    }

    private async Task<LocalizedText?> BrandAsync(string code, CancellationToken cancellationToken) => (await configuration.GetAsync<BrandValues>(cancellationToken)).FirstOrDefault(b => b.Code == code)?.Name;

    private async Task<BrandLicenceDto> StepAsync(Guid id, CountyDocumentStepInput input, Func<BrandLicence, Task> step, CancellationToken cancellationToken) =>
        await ToDtoAsync(await documents.ChangeAsync(licences, id, input, step, cancellationToken), cancellationToken);

    private async Task<BrandLicenceDto> ToDtoAsync(BrandLicence l, CancellationToken cancellationToken)
    {
        bool At(params BrandLicenceState[] states) => states.Contains(l.State);
        var manual = l.State == BrandLicenceState.StandardChecked ? await queries.FindLaunchedAsync(l.Content.BrandCode, cancellationToken) : null;
        DocumentAction[] actions =
        [
            new("checkQualification", At(BrandLicenceState.Applied), Keepers), new("checkStandard", At(BrandLicenceState.QualificationChecked), Keepers), new("submit", At(BrandLicenceState.StandardChecked), Keepers, new LicenceNamesTheManualRule(manual?.Id)),
            new("inspect", At(BrandLicenceState.Licensed, BrandLicenceState.Warned, BrandLicenceState.Suspended), Inspectors), new("renew", At(BrandLicenceState.Licensed, BrandLicenceState.Warned, BrandLicenceState.Lapsed), Keepers),
            new("update", At(BrandLicenceState.Applied), Keepers), new("delete", At(BrandLicenceState.Applied, BrandLicenceState.Rejected), Keepers),
        ];
        return new BrandLicenceDto(
            await documents.ToDtoAsync(l, actions, cancellationToken), l.Content, await BrandAsync(l.Content.BrandCode, cancellationToken), l.Products, l.State, l.FormerId, l.QualificationFinding, l.StandardFinding, l.IsSafetyConfirmed, l.IsTraced,
            l.VisualIdentityName, l.LicensedOn, l.Opinion, l.Inspections)
        {
            AccessRules = [.. (await configuration.GetAsync<BrandAccessRuleValues>(cancellationToken)).Where(r => string.IsNullOrEmpty(r.BrandCode) || r.BrandCode == l.Content.BrandCode).Select(r => new BrandAccessRuleDto(r.Name, r.Source))],
        };
    }
}
