using CountyCloud.Counties;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Governance;

/// <summary>A post of the programme (ORG-13).</summary>
public sealed class Post : ConfigurationItem<PostValues>
{
    /// <inheritdoc />
    protected override IEnumerable<IBusinessRule> RulesFor(PostValues values) =>
        [new PostEndsNotBeforeItStartsRule(values), new OnlyLentStaffHaveALenderRule(values)];
}
