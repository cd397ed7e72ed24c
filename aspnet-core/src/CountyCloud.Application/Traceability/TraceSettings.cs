using CountyCloud.Administration.Identity;
using CountyCloud.Counties;
using CountyCloud.Governance;

namespace CountyCloud.Traceability;

/// <summary>
/// What the current county has set for tracing, with the defaults for a county whose documents are silent: every alert is on, is the programme
/// office's and due in three working days; certificates and filings warn thirty days before their end; silent sensors are not watched; consumers look up by QR code and web
/// page; labels have the QR code and the check by the system; the page of a code shows no surname and no report; every filed producer is kept in the register.
/// </summary>
public sealed class TraceSettings(ICountyConfiguration configuration) : IInputProductFacts
{
    private const int DaysToAct = 3;
    private const decimal DaysBeforeExpiry = 30;

    /// <summary>The rule of a kind of alert.</summary>
    public async Task<AlertRuleValues> GetAlertRuleAsync(TraceAlertKind kind, CancellationToken cancellationToken)
    {
        var rule = (await configuration.GetAsync<AlertRuleValues>(cancellationToken)).FirstOrDefault(r => r.Kind == kind) ?? new AlertRuleValues { Kind = kind, IsOn = true };
        return rule with
        {
            OwnerRole = string.IsNullOrWhiteSpace(rule.OwnerRole) ? CountyRoles.ProgrammeOffice : rule.OwnerRole,
            DaysToAct = rule.DaysToAct ?? DaysToAct,
            Threshold = rule.Threshold ?? (kind is TraceAlertKind.ExpiredCertificate or TraceAlertKind.ExpiringSubject or TraceAlertKind.LapsedLicence ? DaysBeforeExpiry : null),
        };
    }

    /// <summary>Code of the department that is responsible for a step; null when the county names none (TRACE-20).</summary>
    public async Task<string?> GetDepartmentCodeAsync(TraceStep? step, CancellationToken cancellationToken) =>
        step is { } asked ? (await configuration.GetAsync<TraceResponsibilityValues>(cancellationToken)).Where(r => r.SubjectKind is null && (r.Step is null || r.Step == asked)).OrderBy(r => r.Step is null).FirstOrDefault()?.DepartmentCode : null;

    /// <summary>The department of this code; null when there is none.</summary>
    public async Task<DepartmentValues?> FindDepartmentAsync(string? code, CancellationToken cancellationToken) =>
        code is null ? null : (await configuration.GetAsync<DepartmentValues>(cancellationToken)).FirstOrDefault(d => d.Code == code);

    /// <summary>Channels that are switched on, in the county's order (TRACE-08).</summary>
    public async Task<IReadOnlyList<TraceChannelKind>> GetChannelsAsync(CancellationToken cancellationToken)
    {
        var rows = await configuration.GetAsync<TraceChannelValues>(cancellationToken);
        return rows.Count == 0 ? [TraceChannelKind.Qr, TraceChannelKind.Web] : [.. rows.Where(r => r.IsOn).Select(r => r.Kind).Distinct()];
    }

    /// <summary>Methods against counterfeits that labels carry, in the county's order (TRACE-10).</summary>
    public async Task<IReadOnlyList<AntiCounterfeitKind>> GetAntiCounterfeitAsync(CancellationToken cancellationToken)
    {
        var rows = await configuration.GetAsync<AntiCounterfeitMethodValues>(cancellationToken);
        return rows.Count == 0 ? [AntiCounterfeitKind.QrCode, AntiCounterfeitKind.System] : [.. rows.Where(r => r.IsOn).Select(r => r.Kind).Distinct()];
    }

    /// <summary>Whether a producer of this size is kept in the register of producers above a size (TRACE-16).</summary>
    public async Task<bool> IsAboveSizeAsync(ProducerKind kind, decimal size, CancellationToken cancellationToken) =>
        (await configuration.GetAsync<TraceableSizeValues>(cancellationToken)).FirstOrDefault(s => s.Kind == kind)?.Minimum is not { } least || size >= least;

    /// <summary>What the public page of a code shows (TRACE-07).</summary>
    public async Task<TracePageValues> GetPageAsync(CancellationToken cancellationToken) =>
        (await configuration.GetAsync<TracePageValues>(cancellationToken)).Where(p => string.IsNullOrWhiteSpace(p.ProductCategory)).OrderBy(p => p.Order).FirstOrDefault() ?? new TracePageValues();

    /// <summary>Temperatures of the cold chain by category of products, for those that have their own.</summary>
    public async Task<IReadOnlyDictionary<string, ColdChainRange>> GetColdChainsAsync(CancellationToken cancellationToken) =>
        (await configuration.GetAsync<TracePageValues>(cancellationToken)).Where(p => !string.IsNullOrWhiteSpace(p.ProductCategory)).OrderBy(p => p.Order).DistinctBy(p => p.ProductCategory!.Trim(), StringComparer.Ordinal)
            .ToDictionary(p => p.ProductCategory!.Trim(), p => new ColdChainRange(p.ColdChainLeast, p.ColdChainMost), StringComparer.Ordinal);

    /// <summary>Limits beyond which a code looks copied (TRACE-10).</summary>
    public async Task<ScanLimits> GetScanLimitsAsync(CancellationToken cancellationToken)
    {
        var page = await GetPageAsync(cancellationToken);
        return new ScanLimits(page.MaxScans ?? TracePageValues.UsualScans, page.MaxPlaces ?? TracePageValues.UsualPlaces, page.MaxSpeed ?? TracePageValues.UsualSpeed);
    }

    /// <inheritdoc />
    public async Task<InputProductFacts?> FindAsync(string code, CancellationToken cancellationToken) =>
        (await configuration.GetAsync<InputProductValues>(cancellationToken)).FirstOrDefault(p => string.Equals(p.Code, code, StringComparison.Ordinal)) is { } product
            ? new InputProductFacts(product.Name.Source, product.WithdrawalDays ?? 0, product.IsBanned, product.Kind)
            : null;
}
