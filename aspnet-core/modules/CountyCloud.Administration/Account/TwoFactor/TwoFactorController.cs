using System.ComponentModel.DataAnnotations;
using CountyCloud.Administration.Account.Sessions;
using CountyCloud.Administration.Authorization;
using CountyCloud.Administration.Identity;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Permissions;
using CountyCloud.Framework.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using QRCoder;

namespace CountyCloud.Administration.Account.TwoFactor;

/// <summary>One's own second factor.</summary>
[ApiController]
[Route("api/account/two-factor")]
public sealed class TwoFactorController(
    CountyCloudDbContextBase db,
    UserManager<User> users,
    TwoFactorManager factors,
    PasswordSignIn passwords,
    PermissionChecker permissions,
    AccountSessions sessions,
    CurrentSession session,
    ICurrentUser currentUser) : ControllerBase
{
    private const string Issuer = "CountyCloud";
    private const int PixelsPerModule = 6;

    /// <summary>How it stands.</summary>
    [HttpGet]
    [SignedInOnly("One's own account.")]
    public async Task<TwoFactorDto> GetAsync(CancellationToken cancellationToken)
    {
        var user = await GetUserAsync();
        await permissions.GetGrantedAsync(cancellationToken);
        return new TwoFactorDto(user.TwoFactorEnabled, await factors.CountCodesAsync(user.Id, cancellationToken), permissions.OwesTwoFactor);
    }

    /// <summary>Begins: makes a secret for the app. It counts for nothing before <see cref="ConfirmAsync"/>.</summary>
    /// <exception cref="BusinessException">The password is wrong, the account locked, or <c>Accounts:TwoFactorIsOn</c>.</exception>
    [HttpPost("begin")]
    [SignedInOnly("One's own account.")]
    public async Task<TwoFactorSetupDto> BeginAsync(TwoFactorPasswordInput input, CancellationToken cancellationToken)
    {
        var user = await GetUserAsync();
        await passwords.EnsurePasswordAsync(user, input.Password, cancellationToken);
        var secret = await factors.BeginAsync(user, cancellationToken);
        var uri = Totp.UriOf(Issuer, user.UserName!, secret);
        using var data = QRCodeGenerator.GenerateQrCode(uri, QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        Response.Headers.CacheControl = "no-store";
        return new TwoFactorSetupDto(Base32.Grouped(Base32.Encode(secret), ' '), uri, "data:image/png;base64," + Convert.ToBase64String(code.GetGraphic(PixelsPerModule)));
    }

    /// <summary>Switches it on with the app's first code; every other session of the account ends.</summary>
    /// <exception cref="BusinessException"><c>Accounts:TwoFactorIsOn</c>, <c>Accounts:TwoFactorNotBegun</c>, <c>Accounts:WrongCode</c>.</exception>
    [HttpPost("confirm")]
    [SignedInOnly("One's own account.")]
    public async Task<RecoveryCodesDto> ConfirmAsync(TwoFactorCodeInput input, CancellationToken cancellationToken)
    {
        var user = await GetUserAsync();
        var codes = await factors.ConfirmAsync(user, input.Code, cancellationToken);
        await GoOnAloneAsync(user, cancellationToken);
        return Shown(codes);
    }

    /// <summary>New recovery codes; the old ones are void.</summary>
    /// <exception cref="BusinessException">Password or code are wrong, the account is locked, or <c>Accounts:TwoFactorIsOff</c>.</exception>
    [HttpPost("recovery-codes")]
    [SignedInOnly("One's own account.")]
    public async Task<RecoveryCodesDto> RenewCodesAsync(TwoFactorProofInput input, CancellationToken cancellationToken) =>
        Shown(await factors.RenewCodesAsync(await ProvenUserAsync(input, cancellationToken), cancellationToken));

    /// <summary>Switches it off; every other session of the account ends.</summary>
    /// <exception cref="BusinessException">Password or code are wrong, the account is locked, or <c>Accounts:TwoFactorIsOff</c>.</exception>
    [HttpPost("disable")]
    [SignedInOnly("One's own account.")]
    public async Task<IActionResult> DisableAsync(TwoFactorProofInput input, CancellationToken cancellationToken)
    {
        var user = await ProvenUserAsync(input, cancellationToken);
        await factors.RemoveAsync(user, "TwoFactorOff", cancellationToken);
        await GoOnAloneAsync(user, cancellationToken);
        return NoContent();
    }

    private async Task<User> ProvenUserAsync(TwoFactorProofInput input, CancellationToken cancellationToken)
    {
        var user = await GetUserAsync();
        if (!user.TwoFactorEnabled)
        {
            throw new BusinessException("Accounts:TwoFactorIsOff");
        }

        await passwords.EnsurePasswordAsync(user, input.Password, cancellationToken);
        await passwords.EnsureSecondAsync(user, input.Code, cancellationToken);

        // The attempts were counted past what is tracked here.
        await db.Entry(user).ReloadAsync(cancellationToken);
        return user;
    }

    private async Task GoOnAloneAsync(User user, CancellationToken cancellationToken)
    {
        await sessions.EndAllAsync(user.Id, session.Id, countyId: null, cancellationToken);
        await SessionCookie.RenewAsync(HttpContext, user);
    }

    private RecoveryCodesDto Shown(IReadOnlyList<string> codes)
    {
        Response.Headers.CacheControl = "no-store";
        return new RecoveryCodesDto(codes);
    }

    private async Task<User> GetUserAsync() =>
        await users.FindByIdAsync(currentUser.Id!.Value.ToString()) ?? throw new EntityNotFoundException(typeof(User), currentUser.Id);
}

/// <summary>How one's second factor stands.</summary>
/// <param name="IsOn">True when signing in asks for a code.</param>
/// <param name="RecoveryCodesLeft">Recovery codes that are still good.</param>
/// <param name="IsOwed">True when it must be set up before anything else.</param>
public sealed record TwoFactorDto(bool IsOn, int RecoveryCodesLeft, bool IsOwed);

/// <summary>What the app needs.</summary>
/// <param name="Secret">Secret in groups of four, to type.</param>
/// <param name="Uri">The same for a phone that opens the page itself.</param>
/// <param name="QrCode">The same as a picture to scan (data address of a PNG).</param>
public sealed record TwoFactorSetupDto(string Secret, string Uri, string QrCode);

/// <summary>Recovery codes; nobody sees them again.</summary>
/// <param name="Codes">Codes.</param>
public sealed record RecoveryCodesDto(IReadOnlyList<string> Codes);

/// <summary>Proof that it is the person who sits there.</summary>
public record TwoFactorPasswordInput
{
    /// <summary>Password.</summary>
    [Required, MaxLength(128)]
    public string Password { get; init; } = string.Empty;
}

/// <summary>A code.</summary>
public sealed record TwoFactorCodeInput
{
    /// <summary>Six digits of the app.</summary>
    [Required, MaxLength(32)]
    public string Code { get; init; } = string.Empty;
}

/// <summary>Proof of both factors.</summary>
public sealed record TwoFactorProofInput : TwoFactorPasswordInput
{
    /// <summary>Six digits of the app, or a recovery code.</summary>
    [Required, MaxLength(32)]
    public string Code { get; init; } = string.Empty;
}
