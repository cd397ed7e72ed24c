using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Administration.Contractors;

/// <summary>A contractor organisation (承建单位) that may work in several counties with one sign-in (PLAT-04). Host data.</summary>
public sealed class Contractor : AggregateRoot
{
    private Contractor()
    {
    }

    /// <summary>A new contractor.</summary>
    public Contractor(Guid id, string code, LocalizedText name)
    {
        Id = id;
        Code = code;
        Name = name;
    }

    /// <summary>Unified social credit code, or the platform's own code.</summary>
    public string Code { get; private set; } = string.Empty;

    /// <summary>Name.</summary>
    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    /// <inheritdoc />
    public override string AuditName => Name.Source;
}
