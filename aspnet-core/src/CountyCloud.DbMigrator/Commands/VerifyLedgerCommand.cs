using System.Text.Json;
using CountyCloud.Administration.Tenants;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Funds;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.DbMigrator.Commands;

/// <summary>Reads the ledgers and tells every row that is not as it was posted.</summary>
public sealed class VerifyLedgerCommand : IMigratorCommand
{
    /// <inheritdoc />
    public string Name => "verify-ledger";

    /// <inheritdoc />
    public string Usage => "verify-ledger [--county CODE]";

    /// <inheritdoc />
    public string Summary => "finds rows of the ledger that were changed behind its back; exit code 1 when there are any";

    /// <inheritdoc />
    public async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var code = context.Option("--county");
        var counties = await context.Services.GetRequiredService<CountyCloudDbContextBase>().Set<Tenant>().AsNoTracking()
            .Where(t => code == null || t.Name == code).OrderBy(t => t.Name).Select(t => new { t.Id, t.Name }).ToListAsync(cancellationToken);
        if (counties.Count == 0)
        {
            throw new FormatException(code is null ? "There is no county." : $"There is no county '{code}'.");
        }

        var isIntact = true;
        foreach (var county in counties)
        {
            using var _ = context.Services.GetRequiredService<ICurrentTenant>().Change(county.Id, county.Name);
            try
            {
                await using var scope = context.Services.CreateAsyncScope();
                var found = await scope.ServiceProvider.GetRequiredService<ILedger>().VerifyAsync(cancellationToken);
                Console.WriteLine($"{county.Name}: {(found.IsIntact ? "intact" : $"{found.Faults.Count} FAULTS")}, {found.TransactionCount} transactions, {found.EntryCount} entries, head {found.HeadSequence} {found.HeadHash}");
                foreach (var fault in found.Faults)
                {
                    await Console.Error.WriteLineAsync($"{county.Name}: {Text(scope.ServiceProvider.GetRequiredService<ITextLocalizer>(), fault)}");
                }

                isIntact &= found.IsIntact;
            }
            catch (CountyUnavailableException e)
            {
                // The others are looked at all the same.
                await Console.Error.WriteLineAsync($"{county.Name}: NOT VERIFIED ({e.Code})");
                isIntact = false;
            }
        }

        return isIntact ? 0 : 1;
    }

    private static string Text(ITextLocalizer l, LedgerFault fault)
    {
        string?[] parts =
        [
            l["Enum:LedgerFaultKind:" + JsonNamingPolicy.CamelCase.ConvertName(fault.Kind.ToString())],
            fault.Sequence is { } sequence ? l["Ledger:FaultAt", sequence] : null,
            fault.Line is { } line ? l["Ledger:FaultLine", line] : null,
            fault.Account,
            fault.Expected is null ? null : $"{l["Ledger:Expected"]} {fault.Expected}",
            fault.Actual is null ? null : $"{l["Ledger:Actual"]} {fault.Actual}",
        ];
        return string.Join(" · ", parts.Where(p => p is not null));
    }
}
