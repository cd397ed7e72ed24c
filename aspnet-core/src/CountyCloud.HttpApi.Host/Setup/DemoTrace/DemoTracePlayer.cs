using System.Diagnostics;
using System.Globalization;
using CountyCloud.Administration.Identity;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Events;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.HttpApi.Host.Setup.DemoYear;
using CountyCloud.Traceability;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.HttpApi.Host.Setup.DemoTrace;

/// <summary>
/// Plays the tracing of the demo counties' goods from the plot to the shopper's scan, through the same use cases as people use, by the demo accounts, on
/// days of the demo's own clock. A county that has trace subjects already is left as it is, so playing again does nothing.
/// </summary>
/// <param name="services">Services of a process that was made with <see cref="DemoYearPlayer.AddDemoYear"/>.</param>
public sealed class DemoTracePlayer(IServiceProvider services)
{
    /// <summary>Plays every county for which there is a file, and tells of each the address of a trace page that opens.</summary>
    /// <param name="folder">Folder with <c>CODE.json</c> for each county; without it nothing is played.</param>
    /// <param name="report">Told in a line what was done.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="InvalidOperationException">A county has no demo accounts.</exception>
    /// <exception cref="FormatException">A file is not as it should be.</exception>
    public async Task RunAsync(string folder, Action<string> report, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-Hans");
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            if (await services.GetRequiredService<ITenantStore>().FindByNameAsync(Path.GetFileNameWithoutExtension(file), cancellationToken) is { } county)
            {
                await PlayAsync(county, file, report, cancellationToken);
            }
        }
    }

    private async Task PlayAsync(TenantInfo county, string file, Action<string> report, CancellationToken cancellationToken)
    {
        using var change = services.GetRequiredService<ICurrentTenant>().Change(county.Id, county.Name);
        var clock = services.GetRequiredService<DemoClock>();
        DemoStage stage;
        await using (var scope = services.CreateAsyncScope())
        {
            stage = new DemoStage(services, clock, county, await DemoStage.PeopleAsync(scope.ServiceProvider.GetRequiredService<AccountSeeder>(), county), cancellationToken);
        }

        var start = Stopwatch.GetTimestamp();
        var what = "has trace subjects already, left as they are";
        if (!await HasSubjectsAsync(cancellationToken))
        {
            var outbox = services.GetRequiredService<OutboxDispatcher>();
            try
            {
                await new DemoTraceStory(stage, DemoTraceScenario.Read(file), services, clock, outbox).PlayAsync();
            }
            finally
            {
                clock.Release();
            }

            // What expires soon is noticed as in the night before.
            await stage.RunJobsAsync();
            await outbox.DispatchAsync(cancellationToken);
            what = string.Create(CultureInfo.InvariantCulture, $"goods traced in {stage.Steps} steps, {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
        }

        report($"{county.Name}: {what}{(await FindCodeAsync(stage) is { } code ? $", opens /t/{code}" : string.Empty)}");
    }

    private async Task<bool> HasSubjectsAsync(CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CountyCloudDbContext>().Set<TraceSubject>().AnyAsync(cancellationToken);
    }

    private static async Task<string?> FindCodeAsync(DemoStage stage)
    {
        var batches = await stage.As<ITraceCodeAppService>("office").GetListAsync(new TraceCodeListInput { MaxResultCount = 1000 }, stage.Cancellation);
        foreach (var batch in batches.Items.Where(b => b.Activated > 0).OrderBy(b => b.Number, StringComparer.Ordinal))
        {
            var ranges = (await stage.As<ITraceCodeAppService>("office").GetAsync(batch.Id, stage.Cancellation)).Ranges;
            if (ranges.FirstOrDefault(r => r.Kind == TraceCodeRangeKind.Activated) is { } range)
            {
                return await CodeAsync(stage, batch.Id, range.First);
            }
        }

        return null;
    }

    /// <summary>The code at a position of a batch.</summary>
    internal static async Task<string> CodeAsync(DemoStage stage, Guid batchId, int position) =>
        (await stage.As<ITraceLabels>("office").OpenAsync(batchId, position, position, 1, "http://localhost", stage.Cancellation)).Pages.First()[0].Code;
}
