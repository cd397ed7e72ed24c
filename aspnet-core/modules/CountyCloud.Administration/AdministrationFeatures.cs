using CountyCloud.Framework.Features;

namespace CountyCloud.Administration;

/// <summary>Features that only some counties ask for (PLAT-14), and the switch of the settings page.</summary>
public static class AdministrationFeatures
{
    /// <summary>The settings page is shown.</summary>
    public const string SettingManagement = "SettingManagement.Enable";

    /// <summary>Testing of produce (Milin, Zeku).</summary>
    public const string ProduceTesting = "CountyCloud.ProduceTesting";

    /// <summary>System for farmhouse inns (Milin: 农家乐系统).</summary>
    public const string Farmhouse = "CountyCloud.Farmhouse";

    /// <summary>Trace query by text message (Kazuo).</summary>
    public const string SmsTrace = "CountyCloud.SmsTrace";

    /// <summary>Trace query on touch screens (Kazuo).</summary>
    public const string TouchScreenTrace = "CountyCloud.TouchScreenTrace";

    /// <summary>Halal certification of products (Zeku).</summary>
    public const string HalalCertification = "CountyCloud.HalalCertification";

    /// <summary>Subsidy for each parcel (Cangyuan).</summary>
    public const string ParcelSubsidy = "CountyCloud.ParcelSubsidy";

    /// <summary>Training in cross-border trade (Kazuo).</summary>
    public const string CrossBorderTraining = "CountyCloud.CrossBorderTraining";

    /// <summary>Interest subsidy on loans (Zeku).</summary>
    public const string InterestSubsidy = "CountyCloud.InterestSubsidy";

    /// <summary>Trace hardware and software come into use with a national standard only (Zeku, TRACE-21: Z64).</summary>
    public const string TraceDeviceStandards = "CountyCloud.TraceDeviceStandards";
}

/// <summary>Defines the features.</summary>
public sealed class AdministrationFeatureDefinitionProvider : IFeatureDefinitionProvider
{
    /// <inheritdoc />
    public IEnumerable<FeatureGroupDefinition> Define() =>
    [
        new("CountyCloud", "CountyCloud::Feature:CountyCloud",
        [
            County(AdministrationFeatures.ProduceTesting),
            County(AdministrationFeatures.Farmhouse),
            County(AdministrationFeatures.SmsTrace),
            County(AdministrationFeatures.TouchScreenTrace),
            County(AdministrationFeatures.HalalCertification),
            County(AdministrationFeatures.ParcelSubsidy),
            County(AdministrationFeatures.CrossBorderTraining),
            County(AdministrationFeatures.InterestSubsidy),
            County(AdministrationFeatures.TraceDeviceStandards),
        ]),
        new("SettingManagement", "AbpSettingManagement::Feature:SettingManagementGroup",
        [
            new(AdministrationFeatures.SettingManagement, "true", "AbpSettingManagement::Feature:SettingManagementEnable", "AbpSettingManagement::Feature:SettingManagementEnableDescription"),
        ]),
    ];

    private static FeatureDefinition County(string name)
    {
        var key = name["CountyCloud.".Length..];
        return new FeatureDefinition(name, "false", $"CountyCloud::Feature:{key}", $"CountyCloud::Feature:{key}:Description");
    }
}
