using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Permissions;
using CountyCloud.Products;
using CountyCloud.Tasks;

namespace CountyCloud.Brands;

/// <inheritdoc cref="ICertificateAppService"/>
public sealed class CertificateAppService(
    IRepository<Certificate> certificates, IRepository<Product> products, IBrandQueries queries, CountyDocuments documents, ICountyConfiguration configuration, CertificateWatch watch, TaskDesk tasks, HolderDesk holders, IGuidGenerator ids) : ICertificateAppService
{
    private static readonly string[] Keepers = [CountyCloudPermissions.BrandsManage];

    /// <inheritdoc />
    public Task<PagedResultDto<CertificateListItemDto>> GetListAsync(CertificateListInput input, CancellationToken cancellationToken) => queries.GetCertificatesAsync(input, cancellationToken);

    /// <inheritdoc />
    public async Task<CertificateDto> GetAsync(Guid id, CancellationToken cancellationToken) => await ToDtoAsync(await documents.VisitAsync(certificates, id, _ => true, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<CertificateDto> CreateAsync(SaveCertificateInput input, CancellationToken cancellationToken)
    {
        var content = await CheckedAsync(input.Content, cancellationToken);
        return await ToDtoAsync(await documents.AddAsync(certificates, input, async () =>
        {
            var fresh = new Certificate(ids.Create(), await documents.HeadAsync("CER", input.Title, null, cancellationToken), content);
            fresh.Write(input.Title, content);
            return fresh;
        }, cancellationToken), cancellationToken);
    }

    /// <inheritdoc />
    public async Task<CertificateDto> UpdateAsync(Guid id, SaveCertificateInput input, CancellationToken cancellationToken)
    {
        var content = await CheckedAsync(input.Content, cancellationToken);
        return await StepAsync(id, input, c => c.Write(input.Title, content.HolderSubjectId is null && c.Content.Holder == content.Holder ? content with { HolderSubjectId = c.Content.HolderSubjectId } : content), cancellationToken);
    }

    /// <inheritdoc />
    public Task DeleteAsync(Guid id, CancellationToken cancellationToken) => documents.RemoveAsync(certificates, id, c =>
    {
        c.CheckMayRemove();
        return Task.CompletedTask;
    }, cancellationToken);

    /// <inheritdoc />
    public Task<CertificateDto> CheckQualificationAsync(Guid id, CheckSuitabilityInput input, CancellationToken cancellationToken) => StepAsync(id, input, c => c.CheckQualification(input.IsSuitable, input.Finding.Trim()), cancellationToken);

    /// <inheritdoc />
    public Task<CertificateDto> ApplyAsync(Guid id, ApplyCertificateInput input, CancellationToken cancellationToken) => StepAsync(id, input, c => c.Apply(input.Issuer.Trim()), cancellationToken);

    /// <inheritdoc />
    public Task<CertificateDto> ReviewAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken) => StepAsync(id, input, c => c.Review(), cancellationToken);

    /// <inheritdoc />
    public Task<CertificateDto> CertifyAsync(Guid id, IssueCertificateInput input, CancellationToken cancellationToken) => IssueAsync(id, input, isOwnCase: true, cancellationToken);

    /// <inheritdoc />
    public Task<CertificateDto> RegisterAsync(Guid id, IssueCertificateInput input, CancellationToken cancellationToken) => IssueAsync(id, input, isOwnCase: false, cancellationToken);

    /// <inheritdoc />
    public Task<CertificateDto> RefuseAsync(Guid id, CountyDocumentRemarkInput input, CancellationToken cancellationToken) => StepAsync(id, input, c => c.Refuse(input.Text.Trim()), cancellationToken);

    /// <inheritdoc />
    public async Task<CertificateDto> RenewAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken)
    {
        var former = await documents.VisitAsync(certificates, id, null, cancellationToken);
        former.CheckMayRenew();
        var content = former.Content with { CertificateNumber = null, IssuedOn = null, ValidUntil = null, Cost = null };
        return await ToDtoAsync(await documents.AddAsync(certificates, input, async () => new Certificate(ids.Create(), await documents.HeadAsync("CER", former.Title, null, cancellationToken), content, former), cancellationToken), cancellationToken);
    }

    private async Task<CertificateDto> IssueAsync(Guid id, IssueCertificateInput input, bool isOwnCase, CancellationToken cancellationToken) =>
        await ToDtoAsync(await documents.ChangeAsync(certificates, id, input, async c =>
        {
            var longest = (await configuration.GetAsync<CertificationTargetValues>(cancellationToken)).FirstOrDefault(t => t.Kind == c.Content.Kind)?.LongestYears;
            if (isOwnCase)
            {
                c.Certify(input.CertificateNumber.Trim(), input.Issuer.Trim(), input.IssuedOn, input.ValidUntil, longest);
            }
            else
            {
                c.Register(input.CertificateNumber.Trim(), input.Issuer.Trim(), input.IssuedOn, input.ValidUntil, longest);
            }

            if (c.FormerId is { } formerId && await certificates.FindAsync(formerId, cancellationToken) is { } former)
            {
                former.Renew();
                await tasks.CloseAsync(former.DocumentType, formerId, WorkTaskState.Done, null, cancellationToken);
            }

            await watch.LookAtAsync(c, cancellationToken);
        }, cancellationToken), cancellationToken);

    private async Task<CertificateContent> CheckedAsync(CertificateContent content, CancellationToken cancellationToken)
    {
        if (content.ProductId is { } product)
        {
            await products.GetAsync(product, cancellationToken);
        }

        content = content with { Holder = await holders.NameAsync(content.HolderSubjectId, content.Holder, cancellationToken) };

        // Help costs what the county planned for it unless somebody says otherwise (M595).
        return content is { IsHelpCase: true, Cost: null }
            ? content with { Cost = (await configuration.GetAsync<CertificationTargetValues>(cancellationToken)).FirstOrDefault(t => t.Kind == content.Kind)?.HelpCost }
            : content;
    }

    private async Task<CertificateDto> StepAsync(Guid id, CountyDocumentStepInput input, Action<Certificate> step, CancellationToken cancellationToken) =>
        await ToDtoAsync(await documents.ChangeAsync(certificates, id, input, c =>
        {
            step(c);
            return Task.CompletedTask;
        }, cancellationToken), cancellationToken);

    private async Task<CertificateDto> ToDtoAsync(Certificate c, CancellationToken cancellationToken)
    {
        bool At(params CertificateState[] states) => states.Contains(c.State);
        DocumentAction[] actions =
        [
            new("checkQualification", At(CertificateState.Proposed), Keepers), new("register", At(CertificateState.Proposed), Keepers), new("apply", At(CertificateState.QualificationChecked), Keepers), new("review", At(CertificateState.Applied), Keepers),
            new("certify", At(CertificateState.UnderReview), Keepers), new("refuse", At(CertificateState.Applied, CertificateState.UnderReview), Keepers), new("renew", At(CertificateState.Certified, CertificateState.Expiring, CertificateState.Expired), Keepers),
            new("update", At(CertificateState.Proposed, CertificateState.QualificationChecked, CertificateState.Applied, CertificateState.UnderReview), Keepers), new("delete", At(CertificateState.Proposed, CertificateState.Refused), Keepers),
        ];
        var product = c.Content.ProductId is { } id ? await products.FindAsync(id, cancellationToken) : null;
        return new CertificateDto(await documents.ToDtoAsync(c, actions, cancellationToken), c.Content, c.State, c.FormerId, c.QualificationFinding, c.RefusalReason, product is null ? null : $"{product.Number} {product.Title}");
    }
}
