using System.Globalization;
using CountyCloud.Administration.Tenants;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Traceability;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.DbMigrator.Commands;

/// <summary>Computes the hash of every stored event of the trace anew and tells those that were changed behind its back.</summary>
public sealed class VerifyTraceCommand : IMigratorCommand
{
    /// <inheritdoc />
    public string Name => "verify-trace";

    /// <inheritdoc />
    public string Usage => "verify-trace [--county CODE]";

    /// <inheritdoc />
    public string Summary => "finds events of the trace that were changed after they were recorded; exit code 1 when there are any";

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
                var found = await scope.ServiceProvider.GetRequiredService<ITraceEventVerifier>().VerifyAsync(cancellationToken);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{county.Name}: {(found.IsIntact ? "intact" : $"{found.Changed.Count} CHANGED")}, {found.EventCount} events"));
                foreach (var changed in found.Changed)
                {
                    await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{county.Name}: event {changed.Sequence} {changed.EventId}"));
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
}
