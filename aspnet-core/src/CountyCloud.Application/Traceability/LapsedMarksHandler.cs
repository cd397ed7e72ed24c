using CountyCloud.Brands;
using CountyCloud.Counties;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Traceability;

/// <summary>
/// A certificate or the licence of a brand that is over is an alert with an owner and a last day, in the transaction that ended it (TRACE-14, W-28, W-29, W-30). Where the county's
/// rule of that kind says so, its confirmation opens a case of money (FUND-38). Labels and pages ask for themselves each time and need no telling.
/// </summary>
public sealed class LapsedMarksHandler(AlertDesk alerts, ICountyConfiguration configuration, LocalizationStore texts, IUnitOfWork unitOfWork) : IDomainEventHandler<CertificateExpired>, IDomainEventHandler<BrandLicenceLapsed>
{
    /// <inheritdoc />
    public async Task HandleAsync(CertificateExpired domainEvent, CancellationToken cancellationToken)
    {
        var (e, kind) = (domainEvent, Text("CertificationKind", domainEvent.Kind));
        await RaiseAsync(TraceAlertKind.ExpiredCertificate, e.Number, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{e.Number} {kind} {e.Holder} {e.ValidUntil:yyyy-MM-dd}"), e.HolderSubjectId, cancellationToken);
    }

    /// <inheritdoc />
    public async Task HandleAsync(BrandLicenceLapsed domainEvent, CancellationToken cancellationToken)
    {
        var e = domainEvent;
        var brand = (await configuration.GetAsync<BrandValues>(cancellationToken)).FirstOrDefault(b => b.Code == e.BrandCode)?.Name.Source ?? e.BrandCode;
        await RaiseAsync(TraceAlertKind.LapsedLicence, e.Number, $"{e.Number} {brand} {e.Holder} {Text("BrandLicenceState", e.State)}", e.HolderSubjectId, cancellationToken);
    }

    private async Task RaiseAsync(TraceAlertKind kind, string about, string description, Guid? subjectId, CancellationToken cancellationToken)
    {
        // Warned of before, it is the same alert: it has only come true.
        await alerts.RaiseAsync(new RaisedAlert(kind, about, description, SubjectId: subjectId, Step: TraceStep.Selling), isStanding: false, cancellationToken);
        await unitOfWork.SaveAsync(cancellationToken);
    }

    private string Text(string type, Enum value) => texts.Localize($"Enum:{type}:{char.ToLowerInvariant(value.ToString()[0])}{value.ToString()[1..]}", LocalizedText.SourceCulture);
}
