using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Traceability;

/// <summary>A value that a laboratory found, with the limit that held on that day: a later limit does not change an old judgement.</summary>
public sealed class QualityTestItem : Entity, IMultiTenant
{
    private QualityTestItem()
    {
    }

    /// <summary>A value and its judgement.</summary>
    /// <param name="id">Id.</param>
    /// <param name="testId">Test.</param>
    /// <param name="order">Place, from 1.</param>
    /// <param name="item">The item, as the county lists it.</param>
    /// <param name="value">Value in the item's unit; null when it is told in words.</param>
    /// <param name="words">Value in words, for example 未检出.</param>
    /// <param name="laboratorySaysPass">What the laboratory says; counts where there is no limit to compare with.</param>
    public QualityTestItem(Guid id, Guid testId, int order, TestItemValues item, decimal? value, string? words, bool? laboratorySaysPass)
    {
        (Id, TestId, Order, ItemCode, Kind, Name) = (id, testId, order, item.Code, item.Kind, item.Name.Source);
        (Method, Standard, Unit, Limit, IsMinimum, Value, Words) = (item.Method, item.Standard, item.Unit, item.Limit, item.IsMinimum, value, words);
        Judgement = Judge(item.Limit, item.IsMinimum, value, laboratorySaysPass);
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Test.</summary>
    public Guid TestId { get; private set; }

    /// <summary>Place, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>Code of the item in the section <c>test-item</c>.</summary>
    public string ItemCode { get; private set; } = string.Empty;

    /// <summary>Kind.</summary>
    public TestItemKind Kind { get; private set; }

    /// <summary>Name of the item.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>Standard of the method.</summary>
    public string? Method { get; private set; }

    /// <summary>Standard that sets the limit.</summary>
    public string? Standard { get; private set; }

    /// <summary>Unit.</summary>
    public string? Unit { get; private set; }

    /// <summary>Limit that held.</summary>
    public decimal? Limit { get; private set; }

    /// <summary>True when the limit is the lowest value allowed.</summary>
    public bool IsMinimum { get; private set; }

    /// <summary>Value.</summary>
    public decimal? Value { get; private set; }

    /// <summary>Value in words.</summary>
    public string? Words { get; private set; }

    /// <summary>What it means.</summary>
    public TestJudgement Judgement { get; private set; }

    /// <summary>Judges a value: by the limit where both are numbers, by the laboratory otherwise.</summary>
    public static TestJudgement Judge(decimal? limit, bool isMinimum, decimal? value, bool? laboratorySaysPass) => (limit, value) switch
    {
        ({ } bound, { } found) => (isMinimum ? found >= bound : found <= bound) && laboratorySaysPass != false ? TestJudgement.Pass : TestJudgement.Fail,
        _ => laboratorySaysPass switch { true => TestJudgement.Pass, false => TestJudgement.Fail, null => TestJudgement.NotJudged },
    };
}
