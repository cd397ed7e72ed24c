using CountyCloud.Brands;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Timing;
using CountyCloud.Oversight.Disclosure;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="ITraceCodeFacts"/>
internal sealed class TraceCodeFacts(ITraceProductFacts products, ITraceRegister register, IRepository<Lot> lots, IBrandMarkFacts marks, IPublicCountyQueries counties, TraceScope scope, TimeProvider clock) : ITraceCodeFacts
{
    private const int GtinLength = 14;

    /// <inheritdoc />
    public async Task<CodeProduct?> FindProductAsync(Guid productId, CancellationToken cancellationToken) =>
        (await products.GetAsync([productId], cancellationToken)).GetValueOrDefault(productId) is { } p ? new CodeProduct(p.Id, p.Code, p.Name, p.Gtin?.PadLeft(GtinLength, '0')) : null;

    /// <inheritdoc />
    public async Task<CodeSubject?> FindSubjectAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        if (await scope.GetOwnSubjectIdsAsync(cancellationToken) is { } own && !own.Contains(subjectId))
        {
            return null;
        }

        return (await register.GetTakingPartAsync([subjectId], clock.Today(), cancellationToken)).Contains(subjectId)
            && (await register.GetFactsAsync([subjectId], cancellationToken)).GetValueOrDefault(subjectId) is { } subject ? new CodeSubject(subjectId, subject.Name) : null;
    }

    /// <inheritdoc />
    public async Task<CodeLot?> FindLotAsync(Guid lotId, CancellationToken cancellationToken)
    {
        var lot = await lots.FindAsync(lotId, cancellationToken);
        return lot is null || (await scope.GetOwnSubjectIdsAsync(cancellationToken) is { } own && (lot.HolderSubjectId is not { } holder || !own.Contains(holder)))
            ? null
            : new CodeLot(lot.Id, lot.Number, lot.ProductId, lot.CountPackages());
    }

    /// <inheritdoc />
    public async Task<CodeBrandMark?> FindBrandMarkAsync(Guid productId, Guid subjectId, CancellationToken cancellationToken) =>
        (await register.GetFactsAsync([subjectId], cancellationToken)).GetValueOrDefault(subjectId) is { } subject && await marks.FindAsync(productId, subjectId, subject.Name, cancellationToken) is { } mark
            ? new CodeBrandMark(mark.BrandCode, mark.Name, mark.LogoFile, mark.CompanyBrand) : null;

    /// <inheritdoc />
    public async Task<LabelPicture?> FindPictureAsync(string file, CancellationToken cancellationToken) =>
        await counties.FindBrandPictureAsync(file, cancellationToken) is { } picture ? new LabelPicture(file, picture.Content, picture.ContentType) : null;

    /// <inheritdoc />
    public Task<IReadOnlyCollection<Guid>?> GetOwnSubjectIdsAsync(CancellationToken cancellationToken) => scope.GetOwnSubjectIdsAsync(cancellationToken);
}
