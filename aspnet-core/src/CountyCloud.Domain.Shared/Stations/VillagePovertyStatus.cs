namespace CountyCloud.Stations;

/// <summary>Whether a village is on the register of poor villages (PLAT-11, GAP-40).</summary>
public enum VillagePovertyStatus
{
    /// <summary>Never registered as poor.</summary>
    Ordinary,

    /// <summary>Registered as poor (建档立卡贫困村).</summary>
    RegisteredPoor,

    /// <summary>Registered once and exited from poverty; targets for poor villages still count it.</summary>
    Exited,
}
