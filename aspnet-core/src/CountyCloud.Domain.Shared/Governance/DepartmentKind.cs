namespace CountyCloud.Governance;

/// <summary>Kind of body in the programme's organisation.</summary>
public enum DepartmentKind
{
    /// <summary>A government.</summary>
    Government,

    /// <summary>A committee such as the leading group.</summary>
    Committee,

    /// <summary>An office such as the programme office.</summary>
    Office,

    /// <summary>A department.</summary>
    Department,

    /// <summary>A post.</summary>
    Post,

    /// <summary>A township-level government or committee.</summary>
    Township,

    /// <summary>An association, cooperative or team.</summary>
    Organisation,

    /// <summary>The contractor.</summary>
    Contractor,

    /// <summary>A post of the contractor.</summary>
    ContractorPost,

    /// <summary>A logistics company.</summary>
    Logistics,

    /// <summary>Experts.</summary>
    Expert,

    /// <summary>A body above the county.</summary>
    Superior,
}
