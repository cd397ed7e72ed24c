namespace CountyCloud.Framework.Features;

/// <summary>Reads features of the current county.</summary>
public interface IFeatureChecker
{
    /// <summary>True when the toggle is on.</summary>
    Task<bool> IsEnabledAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Values of all features.</summary>
    Task<IReadOnlyDictionary<string, string>> GetAllAsync(CancellationToken cancellationToken = default);
}
