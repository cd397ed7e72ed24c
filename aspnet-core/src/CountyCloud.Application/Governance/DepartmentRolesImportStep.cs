using CountyCloud.Administration.Identity;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Governance;

/// <summary>Makes, after an import, the roles that the county's departments and their duties name (PLAT-07); edited roles stay.</summary>
public sealed class DepartmentRolesImportStep(ICountyConfiguration configuration, CountyRoleSeeder roles) : ICountyImportStep
{
    /// <summary>Roles every county has, whatever its documents name: without them nobody could run or watch it.</summary>
    private static readonly string[] Always = [CountyRoles.ProgrammeOffice, CountyRoles.LeadingGroup, CountyRoles.CountyLeaderInCharge, CountyRoles.FinanceBureau, CountyRoles.Auditor, CountyRoles.Contractor, "CountyGovernmentApprover", "JointInspector", "StationOperator", CountyRoles.TraceParticipant];

    /// <inheritdoc />
    public async Task AfterImportAsync(CancellationToken cancellationToken)
    {
        var departments = await configuration.GetAsync<DepartmentValues>(cancellationToken);
        var names = departments.Select(d => d.RoleName).OfType<string>().Where(n => n.Length > 0).Concat(Always).Distinct(StringComparer.Ordinal);
        await roles.SeedAsync(names.Select(n => (n, CountyRoles.DisplayNames.GetValueOrDefault(n) ?? LocalizedText.Of(n, n))), cancellationToken);
    }
}
