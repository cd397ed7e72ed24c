namespace CountyCloud.Traceability;

/// <summary>Why a lot may not move on (TRACE-25, TRACE-13, TRACE-14).</summary>
public enum LotBlockReason
{
    /// <summary>A test of it failed (TRACE-25).</summary>
    FailedTest,

    /// <summary>It is being recalled (TRACE-13).</summary>
    Recall,

    /// <summary>The withdrawal period of a pesticide or veterinary drug runs.</summary>
    Withdrawal,

    /// <summary>Somebody in charge holds it back for another reason, which the reference tells.</summary>
    Hold,
}
