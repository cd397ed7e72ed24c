using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Traceability;

/// <summary>What a recall or a search begins from.</summary>
/// <param name="Cause">Kind.</param>
/// <param name="Id">Id; null for an input product and a parcel.</param>
/// <param name="Number">Number or code.</param>
/// <param name="Name">Name.</param>
public sealed record TraceTarget(RecallCause Cause, Guid? Id, string Number, string Name);

/// <summary>Finds what somebody typed: a lot, parcel or trace code, a site, a subject, an input product or a test.</summary>
public sealed class TraceTargets(ITraceGraphQueries queries, TraceSettings settings, IPublicTrace codes, ICurrentTenant tenant)
{
    /// <summary>Most lots from which a walk begins.</summary>
    public const int MaxSeeds = TraceWalk.MaxNodes;

    /// <summary>Identifier of a lot or parcel by id, number, identifier or trace code; null when the county has none.</summary>
    public async Task<string?> FindIdentifierAsync(string text, CancellationToken cancellationToken)
    {
        var asked = text.Trim();
        if (Guid.TryParse(asked, out var id))
        {
            return await queries.FindIdentifierAsync(id, cancellationToken);
        }

        if (await queries.FindIdentifierAsync(asked, cancellationToken) is { } found)
        {
            return found;
        }

        return codes.Check(asked) == TraceCodeReading.Ok && await codes.FindAsync(asked, cancellationToken) is { LotId: { } lot } trace && trace.CountyId == tenant.Id ? await queries.FindIdentifierAsync(lot, cancellationToken) : null;
    }

    /// <summary>Finds the target and the lots from which the walk begins.</summary>
    /// <param name="cause">Kind; null: whatever the text is.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="BusinessException">Nothing of the county has this number, code or name.</exception>
    public async Task<(TraceTarget Target, IReadOnlyList<string> Seeds)> FindAsync(RecallCause? cause, string text, CancellationToken cancellationToken)
    {
        var asked = text.Trim();
        foreach (var kind in cause is { } given ? [given] : Enum.GetValues<RecallCause>())
        {
            if (await TryAsync(kind, asked, cancellationToken) is { } found)
            {
                return found;
            }
        }

        throw new BusinessException("Traceability:RecallCauseUnknown", 400).WithData("text", asked);
    }

    private async Task<(TraceTarget, IReadOnlyList<string>)?> TryAsync(RecallCause cause, string text, CancellationToken cancellationToken)
    {
        switch (cause)
        {
            case RecallCause.Lot when await FindIdentifierAsync(text, cancellationToken) is { } identifier:
                var lot = (await queries.GetLotsAsync([identifier], cancellationToken)).SingleOrDefault();
                return (new TraceTarget(cause, lot?.Id, lot?.Number ?? TraceHolders.Short(identifier), lot?.ProductName.Source ?? string.Empty), [identifier]);
            case RecallCause.Site when await queries.FindSiteAsync(text, cancellationToken) is { } site:
                return (new TraceTarget(cause, site.Id, site.Number, site.Name), await queries.GetLotsOfSiteAsync(site.Id, MaxSeeds, cancellationToken));
            case RecallCause.Subject when await queries.FindSubjectAsync(text, cancellationToken) is { } subject:
                return (new TraceTarget(cause, subject.Id, subject.Number, subject.Name), await queries.GetLotsOfSubjectAsync(subject.Id, MaxSeeds, cancellationToken));
            case RecallCause.InputProduct when await settings.FindAsync(text, cancellationToken) is { } input:
                return (new TraceTarget(cause, null, text, input.Name), await queries.GetLotsTreatedWithAsync(text, MaxSeeds, cancellationToken));
            case RecallCause.FailedTest when await queries.FindTestAsync(text, cancellationToken) is { HasPassed: false } test && await queries.FindIdentifierAsync(test.LotNumber, cancellationToken) is { } tested:
                return (new TraceTarget(cause, test.TestId, text, test.LotNumber), [tested]);
            default:
                return null;
        }
    }
}
