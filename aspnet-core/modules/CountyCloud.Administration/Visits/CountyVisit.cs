using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Administration.Visits;

/// <summary>
/// An official of an authority above the county looks into it: only to read, for a stated reason and for a limited time. The county owns the record
/// and sees who looked at what (PLAT-03; Z19: the province supervises and checks, the county keeps its own money and projects).
/// </summary>
public sealed class CountyVisit : AggregateRoot, IMultiTenant
{
    /// <summary>Shortest reason, characters.</summary>
    public const int MinReasonLength = 5;

    /// <summary>Longest reason, characters.</summary>
    public const int MaxReasonLength = 500;

    /// <summary>Shortest visit, minutes.</summary>
    public const int MinMinutes = 15;

    /// <summary>Longest visit, minutes; who needs longer says why again.</summary>
    public const int MaxMinutes = 240;

    private CountyVisit()
    {
    }

    /// <summary>A visit that begins now.</summary>
    /// <param name="id">Id.</param>
    /// <param name="official">Account of the official.</param>
    /// <param name="region">Region for which the official comes.</param>
    /// <param name="reason">Why, for the county to read.</param>
    /// <param name="now">UTC.</param>
    /// <param name="minutes">How long at most.</param>
    /// <exception cref="BusinessException">The reason or the time is missing or too long.</exception>
    public CountyVisit(Guid id, (Guid Id, string UserName) official, LocalizedText region, string reason, DateTime now, int minutes)
    {
        Id = id;
        (UserId, UserName) = official;
        Region = region;
        Reason = reason.Trim();
        StartedAt = now;
        EndsAt = now.AddMinutes(minutes);
        if (Reason.Length is < MinReasonLength or > MaxReasonLength)
        {
            throw new BusinessException("Visits:ReasonNeeded", 400).WithData("min", MinReasonLength).WithData("max", MaxReasonLength);
        }

        if (minutes is < MinMinutes or > MaxMinutes)
        {
            throw new BusinessException("Visits:TimeLimited", 400).WithData("min", MinMinutes).WithData("max", MaxMinutes);
        }

        AddDomainEvent(new CountyVisitStarted(Id, UserName, Region, Reason));
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Account of the official.</summary>
    public Guid UserId { get; private set; }

    /// <summary>Its user name then.</summary>
    public string UserName { get; private set; } = string.Empty;

    /// <summary>Region for which the official came.</summary>
    public LocalizedText Region { get; private set; } = LocalizedText.Empty;

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = string.Empty;

    /// <summary>Begin, UTC.</summary>
    public DateTime StartedAt { get; private set; }

    /// <summary>When it ends at the latest, UTC.</summary>
    public DateTime EndsAt { get; private set; }

    /// <summary>When the official left before, UTC.</summary>
    public DateTime? LeftAt { get; private set; }

    /// <inheritdoc />
    public override string AuditName => $"{UserName} {Region.Source}";

    /// <summary>True while it lasts.</summary>
    public bool IsOpen(DateTime now) => LeftAt is null && now < EndsAt;

    /// <summary>Somebody of the county has taken note of it.</summary>
    public void TakeNote() => AddDomainEvent(new CountyVisitNoted(Id));

    /// <summary>The official leaves; nothing happens when the visit is over.</summary>
    public void Leave(DateTime now)
    {
        if (IsOpen(now))
        {
            LeftAt = now;
        }
    }
}

/// <summary>An official from above entered the current county.</summary>
/// <param name="VisitId">Visit.</param>
/// <param name="UserName">Who.</param>
/// <param name="Region">For which region.</param>
/// <param name="Reason">Why.</param>
public sealed record CountyVisitStarted(Guid VisitId, string UserName, LocalizedText Region, string Reason) : IDomainEvent;

/// <summary>The county has taken note of a visit.</summary>
/// <param name="VisitId">Visit.</param>
public sealed record CountyVisitNoted(Guid VisitId) : IDomainEvent;

/// <summary>Something that was asked for during a visit, told once a visit. Written before it is answered.</summary>
public sealed class CountyVisitView : Entity, IMultiTenant, IAppendOnly
{
    /// <summary>Longest address kept, characters.</summary>
    public const int MaxPathLength = 400;

    private CountyVisitView()
    {
    }

    /// <summary>A look.</summary>
    public CountyVisitView(Guid id, Guid visitId, DateTime time, string? permission, string path)
    {
        Id = id;
        VisitId = visitId;
        Time = time;
        Permission = permission;
        Path = path.Length > MaxPathLength ? path[..MaxPathLength] : path;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Visit.</summary>
    public Guid VisitId { get; private set; }

    /// <summary>First time, UTC.</summary>
    public DateTime Time { get; private set; }

    /// <summary>Permission that the thing asks of the county's own people, which is how it is named for them; null where being signed in is enough.</summary>
    public string? Permission { get; private set; }

    /// <summary>Address with what was searched for.</summary>
    public string Path { get; private set; } = string.Empty;
}
