namespace CountyCloud.Assets;

/// <summary>Papers of a vehicle's file (M587, ASSET-08).</summary>
public enum VehiclePaperKind
{
    /// <summary>Purchase tax.</summary>
    PurchaseTax,

    /// <summary>Registration and plate.</summary>
    Registration,

    /// <summary>Insurance.</summary>
    Insurance,

    /// <summary>Livery.</summary>
    Livery,
}
