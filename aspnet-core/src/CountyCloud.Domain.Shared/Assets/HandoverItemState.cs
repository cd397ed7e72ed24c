namespace CountyCloud.Assets;

/// <summary>What was found of an item.</summary>
public enum HandoverItemState
{
    /// <summary>Not checked yet.</summary>
    Unchecked,

    /// <summary>There and in order.</summary>
    InOrder,

    /// <summary>There, but damaged.</summary>
    Damaged,

    /// <summary>Missing.</summary>
    Missing,

    /// <summary>There is none of it in this county.</summary>
    NotApplicable,
}
