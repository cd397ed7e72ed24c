namespace CountyCloud.Framework.EntityFrameworkCore.MultiTenancy;

/// <summary>In which database the rows of a type lie when their county has one of its own.</summary>
public enum DataHome
{
    /// <summary>With the platform: what it must see of all counties, and who may enter them.</summary>
    Platform,

    /// <summary>With the county: its work.</summary>
    County,

    /// <summary>With the change that they belong to: audit log, stored events, job runs.</summary>
    Both,
}
