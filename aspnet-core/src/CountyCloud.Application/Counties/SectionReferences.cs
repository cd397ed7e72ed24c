using CountyCloud.Framework.Errors;

namespace CountyCloud.Counties;

/// <summary>Keeps the codes by which rows refer to each other true: nothing refers to a row that is not there.</summary>
internal static class SectionReferences
{
    /// <summary>Refuses values that name a row the county does not have.</summary>
    public static async Task CheckOutgoingAsync(ICountyConfiguration configuration, ConfigurationSection section, ISectionValues values, CancellationToken cancellationToken)
    {
        var problems = new List<InputProblem>();
        foreach (var column in SectionColumns.Of(section.ValuesType).Where(c => c.Reference is not null))
        {
            if (column.Get(values) is string { Length: > 0 } code && (column.Reference == section.Name && code == values.Code
                || !(await CodesAsync(configuration, column.Reference!, cancellationToken)).Contains(code)))
            {
                problems.Add(new InputProblem("values." + column.Name, "Counties:ReferenceUnknown", code, column.Reference));
            }
        }

        if (problems.Count > 0)
        {
            throw new InputValidationException(problems);
        }
    }

    /// <summary>Refuses to delete a row that others refer to, and says which.</summary>
    public static async Task CheckIncomingAsync(ICountyConfiguration configuration, ConfigurationSection section, string code, CancellationToken cancellationToken)
    {
        foreach (var other in ConfigurationSections.All)
        {
            foreach (var column in SectionColumns.Of(other.ValuesType).Where(c => c.Reference == section.Name))
            {
                var referring = (await configuration.GetRowsAsync(other, cancellationToken)).Where(r => code.Equals(column.Get(r.Values))).Select(r => r.Values.Code).Take(5).ToList();
                if (referring.Count > 0)
                {
                    throw new BusinessException("Counties:RowIsReferredTo", 400).WithData("code", code).WithData("section", other.Name).WithData("rows", string.Join(", ", referring));
                }
            }
        }
    }

    private static async Task<HashSet<string>> CodesAsync(ICountyConfiguration configuration, string section, CancellationToken cancellationToken) =>
        [.. (await configuration.GetRowsAsync(ConfigurationSections.Find(section)!, cancellationToken)).Select(r => r.Values.Code)];
}
