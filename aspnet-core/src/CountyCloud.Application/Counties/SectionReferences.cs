using CountyCloud.Framework.Errors;

namespace CountyCloud.Counties;

/// <summary>Keeps the codes by which rows refer to each other true: nothing refers to a row that is not there.</summary>
internal static class SectionReferences
{
    /// <summary>Refuses values that name a row the county does not have.</summary>
    public static async Task CheckOutgoingAsync(ICountyConfiguration configuration, ConfigurationSection section, ISectionValues values, CancellationToken cancellationToken)
    {
        SectionInput.Check(values);
        var problems = new List<InputProblem>();
        foreach (var column in SectionColumns.Of(section.ValuesType).Where(c => c.Reference is not null))
        {
            if (column.Get(values) is not string { Length: > 0 } code)
            {
                continue;
            }

            var rows = await configuration.GetRowsAsync(ConfigurationSections.Find(column.Reference!)!, cancellationToken);
            if (rows.All(r => r.Values.Code != code))
            {
                problems.Add(new InputProblem("values." + column.Name, "Counties:ReferenceUnknown", code, column.Reference));
            }
            else if (column.Reference == section.Name && LeadsBack(column, rows, values.Code, code))
            {
                problems.Add(new InputProblem("values." + column.Name, "Counties:ReferenceLeadsBack", code));
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

    // A row that stands, over others, above itself would be in no tree and its amount in no sum.
    private static bool LeadsBack(SectionColumn column, IReadOnlyList<ConfigurationRow<ISectionValues>> rows, string from, string to)
    {
        var next = rows.GroupBy(r => r.Values.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => column.Get(g.First().Values) as string, StringComparer.Ordinal);
        var steps = 0;
        for (var code = to; code is not null && steps <= rows.Count; code = next.GetValueOrDefault(code))
        {
            if (code == from)
            {
                return true;
            }

            steps++;
        }

        return false;
    }
}
