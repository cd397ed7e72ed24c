namespace CountyCloud.Governance;

/// <summary>Kind of a record of the programme that has a text, papers and perhaps figures, and no flow of its own.</summary>
public enum ProgrammeRecordKind
{
    /// <summary>Baseline survey (F-12, GOV-34).</summary>
    BaselineSurvey,

    /// <summary>Survey of operation, to compare with the baseline (GOV-35).</summary>
    OperationSurvey,

    /// <summary>Appointment of experts, with each piece of advice as an entry (GOV-41).</summary>
    ExpertAdvice,

    /// <summary>Publicity activity of a township or department (GOV-53).</summary>
    Publicity,

    /// <summary>Supporting policy (GOV-52).</summary>
    Policy,

    /// <summary>Coordination, liaison or reception for a visit, a task of the office (GOV-42).</summary>
    Coordination,

    /// <summary>Typical case (GOV-44).</summary>
    TypicalCase,

    /// <summary>Final summary that turns experience and cases into a model or a book (GOV-44: C161, K98).</summary>
    FinalSummary,

    /// <summary>Application of a village for an outlet, with the advice given (GOV-46: Z159).</summary>
    OutletApplication,

    /// <summary>Plan for sustained operation (GOV-45).</summary>
    SustainedOperation,

    /// <summary>Any other item of the archive (GOV-43).</summary>
    ArchiveItem,
}
