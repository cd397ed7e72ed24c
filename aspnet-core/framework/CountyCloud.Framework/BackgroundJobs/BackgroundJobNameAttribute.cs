namespace CountyCloud.Framework.BackgroundJobs;

/// <summary>Name of the one-off job that takes these arguments, for example <c>PasswordResetMail</c>; its text is <c>Job:{Name}</c>. Never changes.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BackgroundJobNameAttribute(string name) : Attribute
{
    /// <summary>Longest name of any job.</summary>
    public const int MaxLength = 100;

    /// <summary>Name.</summary>
    public string Name { get; } = name;
}
