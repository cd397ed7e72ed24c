using System.Globalization;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;

namespace CountyCloud.Counties;

/// <inheritdoc cref="IConfigurationItemAppService{TValues}"/>
public sealed class ConfigurationItemAppService<TItem, TValues>(
    IConfigurationItemRepository<TItem> repository,
    ICountyConfiguration configuration,
    IPermissionChecker permissions,
    IGuidGenerator guids) : IConfigurationItemAppService<TValues>
    where TItem : ConfigurationItem<TValues>, new()
    where TValues : class, ISectionValues
{
    private static readonly ConfigurationSection Section = ConfigurationSections.Of<TValues>();

    /// <inheritdoc />
    public async Task<PagedResultDto<ConfigurationItemDto<TValues>>> GetListAsync(PagedAndSortedInput input, CancellationToken cancellationToken)
    {
        await CheckAsync(ConfigurationSectionAppService.ReadPermissionOf(Section), cancellationToken);

        // A section is bounded (SectionLimits.MaxRows) and small, so it is searched and sorted here: alike on every database, in every
        // language of its texts, with numbers as numbers.
        IEnumerable<ConfigurationRow<TValues>> rows = await configuration.GetRowsAsync<TValues>(cancellationToken);
        rows = Sort(rows.Where(r => Matches(r.Values, input.Filter)), input.Sorting);
        var list = rows.ToList();
        return new PagedResultDto<ConfigurationItemDto<TValues>>(list.Count, [.. list.Skip(input.SkipCount).Take(input.MaxResultCount).Select(ToDto)]);
    }

    /// <inheritdoc />
    public async Task<ConfigurationItemDto<TValues>> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        await CheckAsync(ConfigurationSectionAppService.ReadPermissionOf(Section), cancellationToken);
        return ToDto(await FindAsync(id, cancellationToken));
    }

    /// <inheritdoc />
    public async Task<ConfigurationItemDto<TValues>> CreateAsync(ConfigurationItemInput<TValues> input, CancellationToken cancellationToken)
    {
        await CheckAsync(ConfigurationSectionAppService.EditPermissionOf(Section), cancellationToken);
        var rows = await configuration.GetRowsAsync<TValues>(cancellationToken);
        if (rows.Any(r => string.Equals(r.Values.Key, input.Values.Key, StringComparison.Ordinal)))
        {
            throw new BusinessException("Counties:CodeExists", 400).WithData("code", input.Values.Key);
        }

        if (rows.Count >= SectionLimits.MaxRows)
        {
            throw new BusinessException("Counties:SectionFull", 400).WithData("max", SectionLimits.MaxRows);
        }

        await SectionReferences.CheckOutgoingAsync(configuration, Section, input.Values, cancellationToken);
        var item = new TItem();
        item.Initialize(guids.Create(), input.Values);
        repository.Add(item);
        await repository.SaveAsync(cancellationToken);
        return ToDto(item);
    }

    /// <inheritdoc />
    public async Task<ConfigurationItemDto<TValues>> UpdateAsync(Guid id, ConfigurationItemInput<TValues> input, CancellationToken cancellationToken)
    {
        await CheckAsync(ConfigurationSectionAppService.EditPermissionOf(Section), cancellationToken);
        var item = await FindAsync(id, cancellationToken);
        item.CheckConcurrencyStamp(input.ConcurrencyStamp);
        await SectionReferences.CheckOutgoingAsync(configuration, Section, input.Values, cancellationToken);
        if (item.Update(input.Values))
        {
            await repository.SaveAsync(cancellationToken);
        }

        return ToDto(item);
    }

    /// <inheritdoc />
    public async Task DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        await CheckAsync(ConfigurationSectionAppService.EditPermissionOf(Section), cancellationToken);
        var item = await FindAsync(id, cancellationToken);
        await SectionReferences.CheckIncomingAsync(configuration, Section, item.Values.Code, cancellationToken);
        item.MarkDeleted();
        repository.Remove(item);
        await repository.SaveAsync(cancellationToken);
    }

    private static ConfigurationItemDto<TValues> ToDto(ConfigurationRow<TValues> row) =>
        new(row.Id, row.ConcurrencyStamp, row.CreationTime, row.LastModificationTime, row.Values);

    private static ConfigurationItemDto<TValues> ToDto(TItem item) =>
        new(item.Id, item.ConcurrencyStamp, item.CreationTime, item.LastModificationTime, item.Values);

    private static bool Matches(TValues values, string? filter) =>
        string.IsNullOrWhiteSpace(filter) || SectionColumns.Of(typeof(TValues)).Any(c => c.Get(values) switch
        {
            string text => text.Contains(filter.Trim(), StringComparison.CurrentCultureIgnoreCase),
            LocalizedText text => text.Any(e => e.Text.Contains(filter.Trim(), StringComparison.CurrentCultureIgnoreCase)),
            _ => false,
        });

    private static IEnumerable<ConfigurationRow<TValues>> Sort(IEnumerable<ConfigurationRow<TValues>> rows, string? sorting)
    {
        if (string.IsNullOrWhiteSpace(sorting))
        {
            return rows;
        }

        var parts = sorting.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = parts[0].StartsWith("values.", StringComparison.Ordinal) ? parts[0]["values.".Length..] : parts[0];
        var column = SectionColumns.Of(typeof(TValues)).FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase));
        var isDescending = parts is [_, var direction] && direction.Equals("desc", StringComparison.OrdinalIgnoreCase);
        if (column is null || parts.Length > 2 || (parts.Length == 2 && !isDescending && !parts[1].Equals("asc", StringComparison.OrdinalIgnoreCase)))
        {
            throw new InputValidationException([new InputProblem("sorting", "CountyCloud:UnknownSorting", sorting)]);
        }

        object? KeyOf(ConfigurationRow<TValues> row) => column.Get(row.Values) is LocalizedText text ? text.In(CultureInfo.CurrentUICulture.Name) : column.Get(row.Values);
        var comparer = Comparer<object?>.Create((a, b) => a is string x && b is string y ? string.Compare(x, y, StringComparison.CurrentCulture) : Comparer<object?>.Default.Compare(a, b));
        return isDescending ? rows.OrderByDescending(KeyOf, comparer) : rows.OrderBy(KeyOf, comparer);
    }

    private async Task<TItem> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await repository.FindAsync(id, cancellationToken) ?? throw new EntityNotFoundException(typeof(TItem), id);

    private async Task CheckAsync(string permission, CancellationToken cancellationToken)
    {
        if (!await permissions.IsGrantedAsync(permission, cancellationToken))
        {
            throw new AuthorizationException(permission);
        }
    }
}
