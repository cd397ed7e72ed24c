namespace CountyCloud.Funds;

/// <summary>Where an invoice of the register stands.</summary>
public enum InvoiceState
{
    /// <summary>Registered for its payment.</summary>
    Registered,

    /// <summary>Registered elsewhere too; the office has not settled that yet.</summary>
    Suspect,

    /// <summary>Free again: its payment came to nothing.</summary>
    Released,
}
