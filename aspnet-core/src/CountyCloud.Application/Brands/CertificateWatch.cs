using System.Globalization;
using CountyCloud.Administration.Identity;
using CountyCloud.Counties;
using CountyCloud.Framework.Settings;
using CountyCloud.Framework.Timing;
using CountyCloud.Products;
using CountyCloud.Tasks;

namespace CountyCloud.Brands;

/// <summary>Warns before certificates end, ends them and licences whose day is over (W-29, W-30).</summary>
public sealed class CertificateWatch(IBrandQueries queries, ICountyConfiguration configuration, ISettingProvider settings, TaskDesk tasks, IUnitOfWork unitOfWork, TimeProvider clock)
{
    // A night's work; what is left is done the next night.
    private const int MaxRows = 1000;

    /// <summary>Looks at all of the county. Doing it twice changes nothing.</summary>
    public async Task RunAsync(CancellationToken cancellationToken) => await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
    {
        var today = clock.Today();
        var (general, byKind) = await LeadTimesAsync(cancellationToken);
        foreach (var certificate in await queries.GetEndingAsync(today.AddDays(byKind.Values.Append(general).Max()), MaxRows, cancellationToken))
        {
            await LookAtAsync(certificate, today, byKind.GetValueOrDefault(certificate.Content.Kind, general), cancellationToken);
        }

        foreach (var licence in await queries.GetOverAsync(today, MaxRows, cancellationToken))
        {
            licence.Watch(today);
        }

        await unitOfWork.SaveAsync(cancellationToken);
    }, cancellationToken);

    /// <summary>Looks at one that was just issued: an old one may end soon, or be over.</summary>
    public async Task LookAtAsync(Certificate certificate, CancellationToken cancellationToken)
    {
        var (general, byKind) = await LeadTimesAsync(cancellationToken);
        await LookAtAsync(certificate, clock.Today(), byKind.GetValueOrDefault(certificate.Content.Kind, general), cancellationToken);
    }

    private async Task LookAtAsync(Certificate certificate, DateOnly today, int days, CancellationToken cancellationToken)
    {
        if (certificate.Watch(today, days))
        {
            await tasks.OpenAsync(
                new NewWorkTask(WorkTaskKind.Act, certificate.DocumentType, certificate.Id, $"{certificate.Number} {certificate.Title}", [CountyRoles.ProgrammeOffice], DueOn: certificate.Content.ValidUntil), cancellationToken);
        }
    }

    private async Task<(int General, Dictionary<CertificationKind, int> ByKind)> LeadTimesAsync(CancellationToken cancellationToken)
    {
        var general = int.TryParse(await settings.GetOrNullAsync(ProductSettings.ExpiryWarningDays, cancellationToken), NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : 60;
        var byKind = (await configuration.GetAsync<CertificationTargetValues>(cancellationToken)).Where(t => t.WarningDays is not null).GroupBy(t => t.Kind).ToDictionary(g => g.Key, g => g.Max(t => t.WarningDays!.Value));
        return (general, byKind);
    }
}
