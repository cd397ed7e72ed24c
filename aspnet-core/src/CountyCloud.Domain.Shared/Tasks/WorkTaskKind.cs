namespace CountyCloud.Tasks;

/// <summary>What is to be done.</summary>
public enum WorkTaskKind
{
    /// <summary>Decide a step of an approval.</summary>
    Approve,

    /// <summary>Change a returned document and send it in again.</summary>
    Revise,

    /// <summary>Hand in a monthly plan or report.</summary>
    Report,

    /// <summary>Check on site.</summary>
    Inspect,

    /// <summary>Correct what was found.</summary>
    Rectify,

    /// <summary>Answer an objection or complaint.</summary>
    Answer,

    /// <summary>Publish.</summary>
    Publish,

    /// <summary>Pay.</summary>
    Pay,

    /// <summary>Hand in a design scheme.</summary>
    Design,

    /// <summary>Finish an item by its date.</summary>
    Finish,

    /// <summary>Anything else that a meeting or a superior asked for.</summary>
    Act,
}
