namespace CountyCloud.Governance;

/// <summary>What an entry of the programme register tells (GOV-01 and others).</summary>
public enum ProgrammeEntryKind
{
    /// <summary>The county was chosen as a demonstration county, by which body and when (M11, K4).</summary>
    Designation,

    /// <summary>Contract with a contractor (M11).</summary>
    Contract,

    /// <summary>The leading group was set up (M11).</summary>
    LeadingGroup,

    /// <summary>The programme office was set up (M11).</summary>
    Office,

    /// <summary>A stage of the programme was passed (M11).</summary>
    Stage,

    /// <summary>An evaluation was received or passed (M11).</summary>
    Evaluation,

    /// <summary>Experts are engaged, for a topic and a period (GOV-41: K94).</summary>
    ExpertAppointment,

    /// <summary>Supporting policy or plan of the county (GOV-52: K62).</summary>
    Policy,

    /// <summary>Channel or kind of publicity (GOV-53: C179).</summary>
    Publicity,

    /// <summary>Unit that receives the issued plan (GOV-54: C183).</summary>
    Recipient,

    /// <summary>Final summary, model or compendium (GOV-44: C161).</summary>
    Summary,

    /// <summary>Plan for operation after the programme (GOV-45: Z165).</summary>
    SustainedOperation,
}
