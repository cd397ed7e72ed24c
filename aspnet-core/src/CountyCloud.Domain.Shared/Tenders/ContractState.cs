namespace CountyCloud.Tenders;

/// <summary>Where a contract stands.</summary>
public enum ContractState
{
    /// <summary>Signed and running.</summary>
    Running,

    /// <summary>Ended with its term.</summary>
    Ended,

    /// <summary>Ended early.</summary>
    Terminated,
}
