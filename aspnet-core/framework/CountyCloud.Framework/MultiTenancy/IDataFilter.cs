namespace CountyCloud.Framework.MultiTenancy;

/// <summary>
/// Switches a query filter off for a while. Crossing counties is allowed in host-side code only; the architecture test lists the
/// places.
/// </summary>
public interface IDataFilter
{
    /// <summary>True when the filter of <typeparamref name="TFilter"/> holds.</summary>
    bool IsEnabled<TFilter>() where TFilter : class;

    /// <summary>Lets queries of this flow see rows of all counties until the result is disposed.</summary>
    IDisposable Disable<TFilter>() where TFilter : class;
}
