namespace CountyCloud.Traceability;

/// <summary>What an identifier is to an event (EPCIS 2.0 §7.4); the graph of trace and recall walks by it.</summary>
public enum TraceEpcRole
{
    /// <summary>The event is about it (ObjectEvent, TransactionEvent).</summary>
    Epc,

    /// <summary>The whole.</summary>
    Parent,

    /// <summary>In the whole.</summary>
    Child,

    /// <summary>Used up.</summary>
    Input,

    /// <summary>Came of it.</summary>
    Output,
}
