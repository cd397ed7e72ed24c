namespace CountyCloud.Traceability;

/// <summary>Which way goods of the supply-chain register go (TRACE-29: Z57).</summary>
public enum SupplyFlow
{
    /// <summary>Local products, sold to buyers outside.</summary>
    UpFlow,

    /// <summary>Goods bought in for the villages: household goods, devices, clothes, means of production.</summary>
    DownFlow,
}
