namespace CountyCloud.Framework.Permissions;

/// <summary>On which side a permission can be granted.</summary>
[Flags]
public enum MultiTenancySides
{
    /// <summary>To a county's people.</summary>
    Tenant = 1,

    /// <summary>To people of the platform and of oversight bodies.</summary>
    Host = 2,

    /// <summary>To both.</summary>
    Both = Tenant | Host,
}
