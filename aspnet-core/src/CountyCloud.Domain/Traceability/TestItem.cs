using CountyCloud.Counties;

namespace CountyCloud.Traceability;

/// <summary>Row of the section <c>test-item</c>: see <see cref="TestItemValues"/>.</summary>
public sealed class TestItem : ConfigurationItem<TestItemValues>;
