using CountyCloud.Framework.Auditing;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Administration.Authorization;

/// <summary>Provider names of grants.</summary>
public static class GrantProviders
{
    /// <summary>A role, by name.</summary>
    public const string Role = "R";

    /// <summary>An account, by id.</summary>
    public const string User = "U";
}
