namespace CountyCloud.Funds;

/// <summary>What is claimed or planned.</summary>
public sealed record SubsidyClaim
{
    /// <summary>Kind.</summary>
    public SubsidyKind Kind { get; init; }

    /// <summary>Year it is for.</summary>
    public int Year { get; init; }

    /// <summary>Who gets it.</summary>
    public SubsidyPayeeKind PayeeKind { get; init; }

    /// <summary>Name of the payee.</summary>
    public string PayeeName { get; init; } = string.Empty;

    /// <summary>Contractor, when the payee is one.</summary>
    public Guid? ContractorId { get; init; }

    /// <summary>What it is paid for: waybills, service, vehicle, outlet (M588, C177).</summary>
    public string Basis { get; init; } = string.Empty;

    /// <summary>Pieces, for a subsidy by piece.</summary>
    public int? Pieces { get; init; }

    /// <summary>The loan, for a subsidy of interest (Z192).</summary>
    public InterestLoan? Loan { get; init; }

    /// <summary>Money by line and source, yuan.</summary>
    public IReadOnlyList<SubsidyShare> Shares { get; init; } = [];

    /// <summary>User name of who claims.</summary>
    public string By { get; init; } = string.Empty;

    /// <summary>Day.</summary>
    public DateOnly Day { get; init; }
}
