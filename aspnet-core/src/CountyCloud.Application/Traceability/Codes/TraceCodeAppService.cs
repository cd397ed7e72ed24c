using System.Globalization;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Permissions;
using CountyCloud.Framework.Users;
using CountyCloud.Permissions;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="ITraceCodeAppService"/>
public sealed class TraceCodeAppService(
    IRepository<TraceCodeBatch> batches, ITraceCodeStore store, ITraceCodeFacts facts, TraceCodeKeyring keyring, IDocumentNumbers numbers, IUnitOfWork unitOfWork, IGuidGenerator ids, ICurrentUser user,
    IPermissionChecker permissions, TimeProvider clock) : ITraceCodeAppService, ITraceLabels
{
    private const int LabelsAtOnce = 2000;
    private const int HistoryLength = 100;
    private const int MostLabelRows = 500;

    /// <inheritdoc />
    public async Task<PagedResultDto<TraceCodeBatchListItemDto>> GetListAsync(TraceCodeListInput input, CancellationToken cancellationToken)
    {
        var page = await store.GetListAsync(input, await facts.GetOwnSubjectIdsAsync(cancellationToken), cancellationToken);
        return new PagedResultDto<TraceCodeBatchListItemDto>(page.TotalCount, [.. page.Items.Select(ToListItem)]);
    }

    /// <inheritdoc />
    public async Task<TraceCodeBatchDto> GetAsync(Guid id, CancellationToken cancellationToken) => await ToDtoAsync(await OwnAsync(id, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<TraceCodeBatchDto> CreateAsync(TraceCodeOrderInput input, CancellationToken cancellationToken)
    {
        var product = await facts.FindProductAsync(input.ProductId, cancellationToken) ?? throw new BusinessException("Traceability:CodeProductUnknown", 400);
        var subject = await facts.FindSubjectAsync(input.SubjectId, cancellationToken) ?? throw new BusinessException("Traceability:CodeSubjectUnknown", 400);
        CodeBrandMark? brand = null;
        if (input.WithBrandMark)
        {
            brand = await facts.FindBrandMarkAsync(product.Id, subject.Id, cancellationToken)
                ?? throw new BusinessException("Traceability:BrandMarkNotLicensed").WithData("subject", subject.Name).WithData("product", product.Name.Source);
        }

        TraceCodeBatch? batch = null;
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            // The number's series is locked first, so two issues of a county never read the key at once.
            var number = await numbers.NextAsync("TCB", cancellationToken);
            batch = new TraceCodeBatch(ids.Create(), number, input.Kind, input.Quantity, product, subject, brand, input.Layers, await keyring.GetNewestAsync(cancellationToken));
            batches.Add(batch);
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return await ToDtoAsync(batch!, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<TraceCodeBatchDto> MarkPrintedAsync(Guid id, CancellationToken cancellationToken) => await ChangeAsync(id, b => b.MarkPrinted(), cancellationToken);

    /// <inheritdoc />
    public async Task<TraceCodeBatchDto> MarkAttachedAsync(Guid id, CancellationToken cancellationToken) => await ChangeAsync(id, b => b.MarkAttached(), cancellationToken);

    /// <inheritdoc />
    public async Task<TraceCodeBatchDto> ActivateAsync(Guid id, TraceCodeActivationInput input, CancellationToken cancellationToken)
    {
        var batch = await OwnAsync(id, cancellationToken);
        var lot = await facts.FindLotAsync(input.LotId, cancellationToken) ?? throw new BusinessException("Traceability:CodeLotUnknown", 400);
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            var range = batch.Activate(ids.Create(), input.First, input.Last, lot, ByName, clock);
            if (batch.Kind == TraceCodeKind.Item && !await store.TryCountAsync(lot.Id, range.Count, lot.Packages ?? 0, cancellationToken))
            {
                throw new NoMoreCodesThanPackagesRule(lot, range.Count).ToException();
            }

            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return await ToDtoAsync(batch, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<TraceCodeBatchDto> WithdrawAsync(Guid id, TraceCodeWithdrawalInput input, CancellationToken cancellationToken) =>
        await ChangeAsync(id, b => b.Withdraw(ids.Create(), input.First, input.Last, input.Kind, input.Reason.Trim(), ByName, clock), cancellationToken);

    /// <inheritdoc />
    public async Task<ListResultDto<TraceCodeStockDto>> GetStockAsync(CancellationToken cancellationToken) =>
        new(await store.GetStockAsync(await facts.GetOwnSubjectIdsAsync(cancellationToken), cancellationToken));

    /// <inheritdoc />
    public async Task<TraceLabelStockDto> GetLabelsAsync(CancellationToken cancellationToken)
    {
        var own = await facts.GetOwnSubjectIdsAsync(cancellationToken);
        return new TraceLabelStockDto(await store.GetLabelBatchesAsync(own, MostLabelRows, cancellationToken), await store.GetLabelLotsAsync(own, MostLabelRows, cancellationToken));
    }

    /// <inheritdoc />
    public async Task<TraceCodeLookupDto> GetLookupAsync(string? code, CancellationToken cancellationToken)
    {
        if (TraceCodeFormat.Read(code, out var read) != TraceCodeReading.Ok
            || await FindAsync(read, cancellationToken) is not { } found)
        {
            throw new BusinessException("Traceability:CodeUnknown", 404);
        }

        var (issued, cipher, serial) = found;
        var scans = await store.GetScansAsync(issued.Batch.KeyVersion, serial, HistoryLength, cancellationToken);
        return new TraceCodeLookupDto(
            TraceCodeFormat.Group(read), (int)(serial - issued.Batch.FirstSerial + 1), issued.State, issued.Batch.Id, issued.Batch.Number, issued.Batch.ProductName, issued.Batch.SubjectName, issued.Activation?.LotNumber,
            cipher.PatternNumbers(serial, 1)[0], cipher.LaserSerials(serial, 1)[0], issued.Use?.Count ?? 0, issued.Use?.FirstScanAt, issued.Use?.SuspectSince, issued.Use?.Suspicion,
            [.. scans.Select(s => new TraceCodeScanDto(s.Time, s.Channel, s.Latitude, s.Longitude))]);
    }

    /// <inheritdoc />
    public async Task<TraceCodeKeyDto> RenewKeyAsync(CancellationToken cancellationToken)
    {
        TraceCodeKey? key = null;
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            key = await keyring.MakeAsync(cancellationToken);
            unitOfWork.Audit("Created", nameof(TraceCodeKey), key.Prefix, [new("Version", key.Version.ToString(CultureInfo.InvariantCulture))]);
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return new TraceCodeKeyDto(key!.Version, key.Prefix);
    }

    /// <inheritdoc />
    public async Task<TraceLabelSheet> OpenAsync(Guid batchId, int first, int? last, int most, string site, CancellationToken cancellationToken)
    {
        var batch = await OwnAsync(batchId, cancellationToken);
        var end = last ?? (int)Math.Min(batch.Quantity, (long)first + most - 1);
        if (new RangeLiesInTheBatchRule(batch, first, end) is { IsBroken: true } rule)
        {
            throw rule.ToException();
        }

        if (end - first + 1 > most)
        {
            throw new BusinessException("Traceability:TooManyLabels", 400).WithData("count", end - first + 1).WithData("max", most);
        }

        var cipher = await keyring.GetCipherAsync(batch.KeyVersion, cancellationToken);

        // Asked anew for every print: between issue and print the licence may have lapsed.
        var mark = batch.BrandCode is { } code && await facts.FindBrandMarkAsync(batch.ProductId, batch.SubjectId, cancellationToken) is { } found && found.Code == code ? found : null;
        return new TraceLabelSheet(batch.Number, batch.ProductName, batch.SubjectName, mark?.Name, batch.Layers, end - first + 1, Pages(batch, cipher, first, end, site))
        {
            Mark = mark?.LogoFile is { Length: > 0 } file ? await facts.FindPictureAsync(file, cancellationToken) : null,
            CompanyBrand = mark?.CompanyBrand,
        };
    }

    private string ByName => user.UserName ?? string.Empty;

    private static IEnumerable<IReadOnlyList<TraceLabel>> Pages(TraceCodeBatch batch, TraceCodeCipher cipher, int first, int last, string site)
    {
        var hasPattern = batch.Layers.Contains(AntiCounterfeitLayer.PatternNumber);
        var hasLaser = batch.Layers.Contains(AntiCounterfeitLayer.LaserSerial);
        var activations = batch.Ranges.Where(r => !r.IsWithdrawal).OrderBy(r => r.FirstSerial).ToList();
        for (var start = first; start <= last; start += LabelsAtOnce)
        {
            var count = Math.Min(LabelsAtOnce, last - start + 1);
            var serial = batch.SerialAt(start);
            var codes = cipher.Codes(serial, count);
            var patterns = hasPattern ? cipher.PatternNumbers(serial, count) : null;
            var lasers = hasLaser ? cipher.LaserSerials(serial, count) : null;
            var page = new TraceLabel[count];
            for (var i = 0; i < count; i++)
            {
                var lot = activations.Count == 0 ? null : activations.Find(r => r.FirstSerial <= serial + i && serial + i <= r.LastSerial)?.LotNumber;
                page[i] = new TraceLabel(start + i, codes[i], TraceCodeAddress.Short(site, codes[i]), batch.Gtin is { } gtin ? TraceCodeAddress.DigitalLink(site, gtin, lot, codes[i]) : null, patterns?[i], lasers?[i]);
            }

            yield return page;
        }
    }

    private static TraceCodeBatchListItemDto ToListItem(TraceCodeBatch b) => new(
        b.Id, b.Number, b.Kind, b.Quantity, b.ProductCode, b.ProductName, b.SubjectName, b.State, b.Activated, b.Withdrawn, b.Remaining, b.CreationTime);

    private async Task<(IssuedCode Issued, TraceCodeCipher Cipher, long Serial)?> FindAsync(string code, CancellationToken cancellationToken)
    {
        for (var version = (await store.FindKeyAsync(null, cancellationToken))?.Version ?? 0; version > 0; version--)
        {
            if (await store.FindKeyAsync(version, cancellationToken) is { } key && code.StartsWith(key.Prefix, StringComparison.Ordinal))
            {
                var cipher = await keyring.GetCipherAsync(version, cancellationToken);
                return cipher.Serial(code) is { } serial && await store.FindIssuedAsync(version, serial, cancellationToken) is { } issued ? (issued, cipher, serial) : null;
            }
        }

        return null;
    }

    private async Task<TraceCodeBatch> OwnAsync(Guid id, CancellationToken cancellationToken)
    {
        var batch = await batches.GetAsync(id, cancellationToken);
        return await facts.GetOwnSubjectIdsAsync(cancellationToken) is not { } own || own.Contains(batch.SubjectId) ? batch : throw new EntityNotFoundException(typeof(TraceCodeBatch), id);
    }

    private async Task<TraceCodeBatchDto> ChangeAsync(Guid id, Action<TraceCodeBatch> change, CancellationToken cancellationToken)
    {
        var batch = await OwnAsync(id, cancellationToken);
        change(batch);
        await unitOfWork.SaveAsync(cancellationToken);
        return await ToDtoAsync(batch, cancellationToken);
    }

    private async Task<TraceCodeBatchDto> ToDtoAsync(TraceCodeBatch b, CancellationToken cancellationToken)
    {
        var mayRecord = await permissions.IsGrantedAsync(CountyCloudPermissions.TraceManage, cancellationToken) || await permissions.IsGrantedAsync(CountyCloudPermissions.TraceRecord, cancellationToken);
        string?[] actions =
        [
            b.State == TraceCodeState.Generated ? "markPrinted" : null,
            b.State == TraceCodeState.Printed ? "markAttached" : null,
            b.State >= TraceCodeState.Printed && b.Remaining > 0 ? "activate" : null,
            b.Withdrawn < b.Quantity ? "withdraw" : null,
            "downloadCodes", "printLabels",
        ];
        return new TraceCodeBatchDto(
            ToListItem(b), b.Gtin, b.BrandCode is null ? null : b.BrandName, b.Layers,
            [.. b.Ranges.OrderBy(r => r.Time).Select(r => new TraceCodeRangeDto((int)(r.FirstSerial - b.FirstSerial + 1), (int)(r.LastSerial - b.FirstSerial + 1), r.Count, r.Kind, r.LotNumber, r.Reason, r.ByName, r.Time))],
            mayRecord ? [.. actions.OfType<string>()] : []);
    }
}
