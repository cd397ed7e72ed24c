using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Administration.Contractors;

/// <summary>A contractor organisation (承建单位) that may work in several counties with one sign-in (PLAT-04). Host data.</summary>
public sealed class Contractor : AggregateRoot
{
    /// <summary>Longest code.</summary>
    public const int MaxCodeLength = 64;

    private Contractor()
    {
    }

    /// <summary>A new contractor.</summary>
    /// <exception cref="BusinessException">The code is malformed or a credit code with a wrong check character.</exception>
    public Contractor(Guid id, string code, LocalizedText name)
    {
        Id = id;
        SetCode(code);
        Name = name;
    }

    /// <summary>Unified social credit code (GB 32100-2015), or the platform's own code; upper case, unique.</summary>
    public string Code { get; private set; } = string.Empty;

    /// <summary>Name.</summary>
    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    /// <summary>Whom to ask there: a person or a post.</summary>
    public string? ContactName { get; private set; }

    /// <summary>Phone number of the contact.</summary>
    public string? ContactPhone { get; private set; }

    /// <summary>E-mail of the contact.</summary>
    public string? ContactEmail { get; private set; }

    /// <inheritdoc />
    public override string AuditName => Name.Source;

    /// <summary>A code as it is kept: without blanks around it, upper case.</summary>
    public static string Normalize(string code) => code.Trim().ToUpperInvariant();

    /// <summary>Corrects code and name.</summary>
    /// <exception cref="BusinessException">The code is malformed or a credit code with a wrong check character.</exception>
    public void Update(string code, LocalizedText name)
    {
        SetCode(code);
        Name = name;
    }

    /// <summary>Says whom to ask.</summary>
    public void SetContact(string? name, string? phone, string? email)
    {
        ContactName = name;
        ContactPhone = phone;
        ContactEmail = email;
    }

    private void SetCode(string code)
    {
        var normalized = Normalize(code);
        if (!CreditCode.IsAcceptable(normalized))
        {
            throw new BusinessException("Contractors:CodeInvalid", 400).WithData("code", code);
        }

        Code = normalized;
    }
}
