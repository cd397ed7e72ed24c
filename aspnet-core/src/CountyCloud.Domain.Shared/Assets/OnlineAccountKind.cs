namespace CountyCloud.Assets;

/// <summary>Kind of an account (M139).</summary>
public enum OnlineAccountKind
{
    /// <summary>Shop on a platform.</summary>
    Shop,

    /// <summary>Account in a medium.</summary>
    MediaAccount,

    /// <summary>Website or domain name.</summary>
    Website,

    /// <summary>Anything else.</summary>
    Other,
}
