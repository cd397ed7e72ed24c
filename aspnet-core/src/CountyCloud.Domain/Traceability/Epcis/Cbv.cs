using System.Collections.Frozen;

namespace CountyCloud.Traceability.Epcis;

/// <summary>
/// The standard words of CBV 2.0 (§7). In JSON they are written bare (<c>shipping</c>); in full they are URIs of the GS1 vocabulary.
/// </summary>
public static class Cbv
{
    /// <summary>Where the words of CBV have their URIs.</summary>
    public const string Base = "https://ref.gs1.org/cbv/";

    /// <summary>Where measurement types have theirs (GS1 Web Vocabulary).</summary>
    public const string WebVocabulary = "https://gs1.org/voc/";

    /// <summary>Business steps (§7.1).</summary>
    public static readonly CbvWords BizSteps = new("BizStep-", "urn:epcglobal:cbv:bizstep:", """
        accepting arriving assembling collecting commissioning consigning creating_class_instance cycle_counting decommissioning departing
        destroying disassembling dispensing encoding entering_exiting holding inspecting installing killing loading other packing picking
        receiving removing repackaging repairing replacing reserving retail_selling sampling sensor_reporting shipping staging_outbound
        stock_taking stocking storing transporting unloading unpacking void_shipping
        """);

    /// <summary>Dispositions (§7.2).</summary>
    public static readonly CbvWords Dispositions = new("Disp-", "urn:epcglobal:cbv:disp:", """
        active available completeness_inferred completeness_verified conformant container_closed container_open damaged destroyed dispensed
        disposed encoded expired in_progress in_transit inactive mismatch_class mismatch_instance mismatch_quantity needs_replacement
        no_pedigree_match non_conformant non_sellable_other partially_dispensed recalled reserved retail_sold returned sellable_accessible
        sellable_not_accessible stolen unavailable unknown
        """);

    /// <summary>Types of business transactions (§7.3).</summary>
    public static readonly CbvWords BizTransactionTypes = new("BTT-", "urn:epcglobal:cbv:btt:", "bol cert desadv inv pedigree po poc prodorder recadv rma testprd testres upevt");

    /// <summary>Types of sources and destinations (§7.4).</summary>
    public static readonly CbvWords SourceDestinationTypes = new("SDT-", "urn:epcglobal:cbv:sdt:", "owning_party possessing_party location");

    /// <summary>Reasons of error declarations (§7.5).</summary>
    public static readonly CbvWords ErrorReasons = new("ER-", "urn:epcglobal:cbv:er:", "did_not_occur incorrect_data");

    /// <summary>Components of a measured value (§7.6).</summary>
    public static readonly CbvWords Components = new("Comp-", "urn:epcglobal:cbv:comp:", """
        x y z axial_distance azimuth height spherical_radius polar_angle elevation_angle easting northing latitude longitude altitude
        """);

    /// <summary>Alarms of sensors (GS1 Web Vocabulary).</summary>
    public static readonly CbvWords SensorAlerts = new(WebVocabulary, "gs1:", "ALARM_CONDITION ERROR_CONDITION");

    /// <summary>What sensors measure (GS1 Web Vocabulary, <c>MeasurementType</c>).</summary>
    public static readonly CbvWords MeasurementTypes = new(WebVocabulary, "gs1:", """
        AbsoluteHumidity AbsorbedDose AbsorbedDoseRate Acceleration Altitude AmountOfSubstance AmountOfSubstancePerUnitVolume Angle
        AngularAcceleration AngularMomentum AngularVelocity Area Capacitance Conductance Conductivity Count Density Dimensionless
        DoseEquivalent DoseEquivalentRate DynamicViscosity ElectricCharge ElectricCurrent ElectricCurrentDensity ElectricFieldStrength Energy
        Exposure Force Frequency Illuminance Inductance Irradiance KinematicViscosity Length LinearMomentum Luminance LuminousFlux
        LuminousIntensity MagneticFlux MagneticFluxDensity MagneticVectorPotential Mass MassConcentration MassFlowRate MassPerAreaTime
        MemoryCapacity MolalityOfSolute MolarEnergy MolarMass MolarVolume Power Pressure RadiantFlux RadiantIntensity Radioactivity
        RelativeHumidity Resistance Resistivity SolidAngle SpecificVolume Speed SurfaceDensity SurfaceTension Temperature Time Torque Voltage
        Volume VolumeFlowRate VolumeFraction VolumetricFlux Wavenumber
        """);

    /// <summary>Dispositions that CBV 2.0 §7.1 suggests after a step; another one is a warning, not an error.</summary>
    public static readonly FrozenDictionary<string, string[]> Suggested = new Dictionary<string, string[]>
    {
        ["commissioning"] = ["active", "in_progress", "sellable_not_accessible", "container_closed"],
        ["decommissioning"] = ["inactive", "unknown", "disposed", "expired", "recalled", "damaged", "stolen"],
        ["destroying"] = ["destroyed"],
        ["retail_selling"] = ["retail_sold"],
        ["shipping"] = ["in_transit", "returned", "recalled"],
        ["transporting"] = ["in_transit"],
        ["departing"] = ["in_transit"],
        ["packing"] = ["in_progress", "container_closed", "container_open"],
        ["reserving"] = ["reserved"],
    }.ToFrozenDictionary();
}
