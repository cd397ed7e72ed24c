using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Timing;
using CountyCloud.Framework.Users;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="IInputLedgerAppService"/>
public sealed class InputLedgerAppService(
    IRepository<InputLedgerEntry> entries, IRepository<TraceSubject> subjects, ITraceSubjectQueries queries, TraceScope scope, TraceImporter importer, Documents.IDocumentNumbers numbers, IUnitOfWork unitOfWork, ICountyConfiguration configuration, ICurrentUser user,
    IGuidGenerator ids, TimeProvider clock) : IInputLedgerAppService
{
    /// <inheritdoc />
    public async Task<PagedResultDto<InputLedgerEntryDto>> GetListAsync(InputLedgerListInput input, CancellationToken cancellationToken)
    {
        var page = await queries.GetLedgerAsync(input, await scope.GetVisibleSubjectIdsAsync(cancellationToken), cancellationToken);
        var names = await InputNamesAsync(cancellationToken);
        return new PagedResultDto<InputLedgerEntryDto>(page.TotalCount, [.. page.Items.Select(e => e with { InputName = names.GetValueOrDefault(e.InputCode, LocalizedText.Empty) })]);
    }

    /// <inheritdoc />
    public async Task<InputLedgerEntryDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var entry = await entries.GetAsync(id, cancellationToken);
        if (await scope.GetVisibleSubjectIdsAsync(cancellationToken) is { } visible && !visible.Contains(entry.DealerId))
        {
            throw new EntityNotFoundException(typeof(InputLedgerEntry), id);
        }

        return await ToDtoAsync(entry, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<InputLedgerEntryDto> CreateAsync(InputLedgerEntryInput input, CancellationToken cancellationToken) =>
        await EnterAsync(await DealerAsync(input.DealerId, cancellationToken), input.Content with { CorrectsId = null, Reason = null }, cancellationToken);

    /// <inheritdoc />
    public async Task<InputLedgerEntryDto> CorrectAsync(Guid id, InputCorrectionInput input, CancellationToken cancellationToken)
    {
        var wrong = await entries.GetAsync(id, cancellationToken);
        if (await scope.GetVisibleSubjectIdsAsync(cancellationToken) is { } visible && !visible.Contains(wrong.DealerId))
        {
            throw new EntityNotFoundException(typeof(InputLedgerEntry), id);
        }

        return await EnterAsync(
            await DealerAsync(wrong.DealerId, cancellationToken),
            wrong.Content with { Kind = InputEntryKind.Correction, Quantity = input.Change, CorrectsId = id, Reason = input.Reason.Trim(), Day = clock.Today() }, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<ListResultDto<InputBalanceDto>> GetBalancesAsync(InputBalanceInput input, CancellationToken cancellationToken)
    {
        if (await scope.GetVisibleSubjectIdsAsync(cancellationToken) is { } visible && !visible.Contains(input.DealerId))
        {
            return new ListResultDto<InputBalanceDto>([]);
        }

        return new ListResultDto<InputBalanceDto>(await queries.GetBalancesAsync(input.DealerId, cancellationToken));
    }

    /// <inheritdoc />
    public async Task<InputCoverageDto> GetCoverageAsync(InputCoverageInput input, CancellationToken cancellationToken)
    {
        if (await scope.GetVisibleSubjectIdsAsync(cancellationToken) is not null)
        {
            return new InputCoverageDto(0, 0, null, []);
        }

        var dealers = await queries.GetDealersAsync(clock.Today().AddDays(-input.Days), cancellationToken);
        var active = dealers.Count(d => d.HasEntries);
        return new InputCoverageDto(dealers.Count, active, dealers.Count == 0 ? null : Math.Round(100m * active / dealers.Count, 1), [.. dealers.Where(d => !d.HasEntries).Select(d => d.Name).Take(200)]);
    }

    /// <inheritdoc />
    public async Task<TraceImportDto> ImportAsync(TraceImportInput input, CancellationToken cancellationToken)
    {
        var result = new TraceImportDto(0, 0, 0);
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            var own = await scope.GetOwnSubjectIdsAsync(cancellationToken);
            var dealers = (await queries.GetAllSubjectsAsync(cancellationToken)).Where(s => own is null || own.Contains(s.Id)).ToList();
            var balances = new Dictionary<(Guid, string), InputBalance>();
            result = await importer.RunAsync(input, async row =>
            {
                var name = row.Need("dealerName", 256);
                var dealer = dealers.Find(s => s.State == TraceSubjectState.Filed && (s.Code == name || s.Number == name || s.Title == name)) ?? throw new BusinessException("Traceability:DealerUnknown", 400).WithData("name", name);
                var content = new InputEntryContent
                {
                    Kind = row.NeedEnum<InputEntryKind>("kind"), InputCode = row.Need("inputCode", 300).Split(' ', 2)[0], Quantity = row.Number("quantity") ?? 0, Unit = row.Need("unit", 16), Counterparty = row.Text("counterparty", 256),
                    Day = row.NeedDay("day"), BatchNumber = row.Text("batchNumber", 64),
                };
                entries.Add(new InputLedgerEntry(
                    ids.Create(), await numbers.NextAsync("IL", cancellationToken), dealer, await BalanceAsync(dealer.Id, content, balances, cancellationToken), content, clock.Today(), user.UserName ?? string.Empty));
                return ImportedRow.Added;
            });
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return result;
    }

    private async Task<TraceSubject> DealerAsync(Guid id, CancellationToken cancellationToken)
    {
        var dealer = await subjects.FindAsync(id, cancellationToken) ?? throw new BusinessException("Traceability:DealerUnknown", 400).WithData("name", id);
        await scope.CheckMayActForAsync(id, cancellationToken);
        return dealer;
    }

    private async Task<InputLedgerEntryDto> EnterAsync(TraceSubject dealer, InputEntryContent content, CancellationToken cancellationToken)
    {
        InputLedgerEntry? entry = null;
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            entry = new InputLedgerEntry(
                ids.Create(), await numbers.NextAsync("IL", cancellationToken), dealer, await BalanceAsync(dealer.Id, content, [], cancellationToken), content, clock.Today(), user.UserName ?? string.Empty);
            entries.Add(entry);
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return await ToDtoAsync(entry!, cancellationToken);
    }

    private async Task<InputBalance> BalanceAsync(Guid dealerId, InputEntryContent content, Dictionary<(Guid, string), InputBalance> read, CancellationToken cancellationToken)
    {
        if (read.TryGetValue((dealerId, content.InputCode), out var balance))
        {
            return balance;
        }

        balance = await queries.FindBalanceAsync(dealerId, content.InputCode, cancellationToken);
        if (balance is null)
        {
            balance = new InputBalance(ids.Create(), dealerId, content.InputCode, content.Unit);
            queries.Add(balance);
        }

        return read[(dealerId, content.InputCode)] = balance;
    }

    private async Task<InputLedgerEntryDto> ToDtoAsync(InputLedgerEntry e, CancellationToken cancellationToken)
    {
        var own = await scope.GetOwnSubjectIdsAsync(cancellationToken);
        var names = await queries.GetNamesAsync([e.DealerId], cancellationToken);
        return new InputLedgerEntryDto(
            e.Id, e.Number, e.Content.Day, e.DealerId, names.GetValueOrDefault(e.DealerId, string.Empty), e.Content.Kind, e.Content.InputCode, e.Content.Quantity, e.Content.Unit, e.Content.Counterparty, e.Content.BatchNumber,
            e.BalanceAfter, e.Content.CorrectsId, e.Content.Reason, e.ByName, e.CreationTime, own is null || own.Contains(e.DealerId) ? ["correct"] : [])
        {
            InputName = (await InputNamesAsync(cancellationToken)).GetValueOrDefault(e.Content.InputCode, LocalizedText.Empty),
        };
    }

    private async Task<IReadOnlyDictionary<string, LocalizedText>> InputNamesAsync(CancellationToken cancellationToken) =>
        (await configuration.GetAsync<InputProductValues>(cancellationToken)).ToDictionary(p => p.Code, p => p.Name, StringComparer.Ordinal);
}
