using CountyCloud.Counties;
using CountyCloud.Documents;

namespace CountyCloud.Traceability;

/// <summary>
/// A device or system of the trace chain: the standards that it follows with their proofs (TRACE-21: Z64), and, for sensors, cameras and network
/// devices, the site from which it writes into the trace record (TRACE-23: K38).
/// </summary>
public sealed class TraceDevice : CountyDocument
{
    private readonly List<DeviceStandard> _standards = [];

    private TraceDevice()
    {
    }

    /// <summary>A device that is not in use yet.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It writes and stands nowhere.</exception>
    public TraceDevice(Guid id, DocumentHead head, string identifier, TraceDeviceContent content)
        : base(id, head)
    {
        CheckRule(new WritingDeviceStandsAtASiteRule(content));
        Identifier = identifier;
        Content = content;
    }

    /// <inheritdoc />
    public override DocumentType DocumentType => DocumentType.TraceDevice;

    /// <summary>Identifier in EPCIS events (<c>deviceID</c>).</summary>
    public string Identifier { get; private set; } = string.Empty;

    /// <summary>What it is.</summary>
    public TraceDeviceContent Content { get; private set; } = new();

    /// <summary>State.</summary>
    public TraceDeviceState State { get; private set; }

    /// <summary>Day on which it came into use.</summary>
    public DateOnly? InUseSince { get; private set; }

    /// <summary>Day on which it was given up.</summary>
    public DateOnly? RetiredOn { get; private set; }

    /// <summary>Standards that it follows, only added.</summary>
    public IReadOnlyList<DeviceStandard> Standards => _standards;

    /// <summary>True when a national standard with a proof that holds on that day was recorded.</summary>
    public bool MeetsANationalStandardOn(DateOnly day) => _standards.Exists(s => s.IsNational && (s.Content.ProofUntil is null || s.Content.ProofUntil >= day));

    /// <summary>Writes what it is and where it stands.</summary>
    public void Edit(string title, TraceDeviceContent content)
    {
        CheckState(State, TraceDeviceState.Registered, TraceDeviceState.InUse);
        CheckRule(new WritingDeviceStandsAtASiteRule(content));
        Rename(title);
        Content = content;
    }

    /// <summary>Records a standard that it follows.</summary>
    /// <exception cref="Framework.Errors.BusinessException">The number is none of a standard, or there is no proof.</exception>
    public void AddStandard(Guid standardId, DeviceStandardContent content, Guid? proofId, DateOnly today, string byName)
    {
        CheckState(State, TraceDeviceState.Registered, TraceDeviceState.InUse);
        CheckRule(new StandardHasItsNumberAndProofRule(content, proofId, today));
        _standards.Add(new DeviceStandard(standardId, Id, content with { StandardNumber = DeviceStandard.Spelled(content.StandardNumber) }, proofId!.Value, today, byName));
    }

    /// <summary>Puts it into use.</summary>
    /// <param name="needsStandard">The county asks for a national standard (Z64).</param>
    /// <param name="today">Today.</param>
    /// <exception cref="Framework.Errors.BusinessException">The county asks for a national standard and none with a proof was recorded.</exception>
    public void PutIntoUse(bool needsStandard, DateOnly today)
    {
        CheckState(State, TraceDeviceState.Registered);
        CheckRule(new DeviceMeetsANationalStandardRule(this, needsStandard, today));
        (State, InUseSince) = (TraceDeviceState.InUse, today);
    }

    /// <summary>Gives it up; it writes no more.</summary>
    public void Retire(DateOnly today)
    {
        CheckState(State, TraceDeviceState.Registered, TraceDeviceState.InUse);
        (State, RetiredOn) = (TraceDeviceState.Retired, today);
    }

    /// <summary>Breaks off when it may not write this.</summary>
    /// <param name="siteId">Site that the event names; null when it names none of the county's.</param>
    /// <param name="credential">Client id of the credential; null for a person of the county.</param>
    /// <exception cref="Framework.Errors.BusinessException">It is not in use, stands elsewhere, or writes by another credential.</exception>
    public void CheckMayWrite(Guid? siteId, string? credential)
    {
        CheckRule(new DeviceIsInUseRule(this));
        CheckRule(new DeviceWritesFromItsSiteRule(this, siteId));
        CheckRule(new DeviceWritesByItsCredentialRule(this, credential));
    }
}
