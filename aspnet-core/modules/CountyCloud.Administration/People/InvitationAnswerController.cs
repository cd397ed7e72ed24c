using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CountyCloud.Administration.Http;
using CountyCloud.Administration.Identity;
using CountyCloud.Administration.Tenants;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.AspNetCore.MultiTenancy;
using CountyCloud.Framework.AspNetCore.Security;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using CountyCloud.Framework.Users;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.People;

/// <summary>
/// Answers to invitations: with the link of the mail by anybody, or by the account whose address was invited. A link that cannot be answered gets
/// one and the same refusal, and whoever tries links is stopped.
/// </summary>
[ApiController]
[Route("api/account/invitation")]
public sealed class InvitationAnswerController(
    CountyCloudDbContextBase db, InvitationManager invitations, MembershipDirectory directory, PublicGuessLimiter guesses, UserManager<User> users, ICurrentUser currentUser) : ControllerBase
{
    /// <summary>What a link invites to.</summary>
    [HttpPost("find")]
    [OpenToEverybody("Somebody without an account reads what the link of the mail invites to.")]
    [IgnoresTenantHeader]
    public Task<InvitationOfferDto> FindAsync(InvitationTokenInput input, CancellationToken cancellationToken) => ByLinkAsync(
        input.Token,
        async invitation =>
        {
            var ids = invitation.RoleIds;
            var roles = await db.Set<Role>().AsNoTracking().Where(r => ids.Contains(r.Id)).OrderBy(r => r.Name).Select(r => r.DisplayName).ToListAsync(cancellationToken);
            var county = await db.Set<Tenant>().AsNoTracking().Where(t => t.Id == invitation.TenantId).Select(t => t.DisplayName).FirstOrDefaultAsync(cancellationToken);

            // Told to whoever reads the mailbox, which is the address's owner.
            var hasAccount = await db.Set<User>().AnyAsync(u => u.NormalizedEmail == invitation.NormalizedEmail, cancellationToken);
            return new InvitationOfferDto(county, invitation.Email, invitation.Name, roles, invitation.From, invitation.To, invitation.InvitedByName, hasAccount);
        },
        cancellationToken);

    /// <summary>Makes an account and joins.</summary>
    /// <exception cref="BusinessException">The link cannot be answered, or user name, phone number or password are refused.</exception>
    [HttpPost("join")]
    [OpenToEverybody("Somebody without an account makes one; the link of the mail is the proof.")]
    [IgnoresTenantHeader]
    public Task<InvitationJoinedDto> JoinAsync(JoinInput input, CancellationToken cancellationToken) => ByLinkAsync(
        input.Token,
        async invitation =>
        {
            if (await db.Set<User>().AnyAsync(u => u.NormalizedEmail == invitation.NormalizedEmail, cancellationToken))
            {
                throw new BusinessException("People:AddressHasAccount", 400).WithData("email", invitation.Email);
            }

            return new InvitationJoinedDto((await invitations.JoinAsNewAsync(invitation, input.UserName, input.Password, input.Name, input.PhoneNumber, cancellationToken)).UserName!);
        },
        cancellationToken);

    /// <summary>Says no with the link, signed in or not.</summary>
    [HttpPost("decline")]
    [OpenToEverybody("Whoever got the mail need not have an account to say no.")]
    [IgnoresTenantHeader]
    public async Task<IActionResult> DeclineAsync(InvitationTokenInput input, CancellationToken cancellationToken)
    {
        var user = currentUser.Id is { } id ? await users.FindByIdAsync(id.ToString()) : null;
        await ByLinkAsync(
            input.Token,
            async invitation =>
            {
                await invitations.DeclineAsync(invitation, user, cancellationToken);
                return true;
            },
            cancellationToken);
        return NoContent();
    }

    /// <summary>
    /// Joins with the link as the signed-in account, which must have the address that was invited: a link that was handed on lets nobody in under a name that
    /// the inviter never meant.
    /// </summary>
    /// <exception cref="BusinessException"><c>People:OtherAddress</c>; the invitation stays open.</exception>
    [HttpPost("accept")]
    [SignedInOnly("The link of the mail is the proof.")]
    [IgnoresTenantHeader]
    public async Task<IActionResult> AcceptAsync(InvitationTokenInput input, CancellationToken cancellationToken)
    {
        var user = await UserAsync();
        await ByLinkAsync(
            input.Token,
            async invitation =>
            {
                if (!string.Equals(user.NormalizedEmail, invitation.NormalizedEmail, StringComparison.Ordinal))
                {
                    throw new BusinessException("People:OtherAddress").WithData("email", invitation.Email);
                }

                user.EmailConfirmed = true;
                await invitations.JoinAsync(invitation, user, cancellationToken);
                return true;
            },
            cancellationToken);
        return NoContent();
    }

    /// <summary>Invitations to the address of the signed-in account that wait for an answer.</summary>
    [HttpGet("mine")]
    [SignedInOnly("Everybody may know to what they themselves are invited.")]
    [IgnoresTenantHeader]
    public async Task<ListResultDto<OwnInvitationDto>> GetMineAsync(CancellationToken cancellationToken)
    {
        var user = await UserAsync();
        var waiting = user.NormalizedEmail is { Length: > 0 } email ? await directory.GetInvitationsAsync(email, cancellationToken) : [];
        return new ListResultDto<OwnInvitationDto>([.. waiting.Select(w => new OwnInvitationDto(
            w.Invitation.Id, w.Invitation.TenantId, w.County?.DisplayName, w.Roles, w.Invitation.From, w.Invitation.To, w.Invitation.InvitedByName, w.Invitation.ExpiresAt, user.EmailConfirmed))]);
    }

    /// <summary>Joins as the account whose address was invited and has been proved.</summary>
    /// <exception cref="BusinessException"><c>People:AddressNotProved</c>: nobody has proved yet that the mailbox is the account's; the link of the mail does.</exception>
    [HttpPost("mine/accept")]
    [SignedInOnly("The account's own address was invited.")]
    [IgnoresTenantHeader]
    public async Task<IActionResult> AcceptMineAsync(OwnInvitationInput input, CancellationToken cancellationToken)
    {
        var user = await ProvedUserAsync();
        await invitations.WithOwnAsync(
            input.SideId, input.Id, user,
            async invitation =>
            {
                await invitations.JoinAsync(invitation, user, cancellationToken);
                return true;
            },
            cancellationToken);
        return NoContent();
    }

    /// <summary>Says no as the account whose address was invited and has been proved.</summary>
    /// <exception cref="BusinessException"><c>People:AddressNotProved</c>.</exception>
    [HttpPost("mine/decline")]
    [SignedInOnly("The account's own address was invited.")]
    [IgnoresTenantHeader]
    public async Task<IActionResult> DeclineMineAsync(OwnInvitationInput input, CancellationToken cancellationToken)
    {
        var user = await ProvedUserAsync();
        await invitations.WithOwnAsync(
            input.SideId, input.Id, user,
            async invitation =>
            {
                await invitations.DeclineAsync(invitation, user, cancellationToken);
                return true;
            },
            cancellationToken);
        return NoContent();
    }

    private async Task<User> UserAsync() => await users.FindByIdAsync(currentUser.Id!.Value.ToString()) ?? throw new EntityNotFoundException(typeof(User), currentUser.Id);

    // Everybody may write any address into the own profile: only a mail that was read there proves it.
    private async Task<User> ProvedUserAsync() => await UserAsync() is { EmailConfirmed: true } user ? user : throw new BusinessException("People:AddressNotProved");

    private async Task<T> ByLinkAsync<T>(string token, Func<Invitation, Task<T>> work, CancellationToken cancellationToken)
    {
        if (!guesses.MayAsk(HttpContext))
        {
            throw new BusinessException("People:TooManyTries", StatusCodes.Status429TooManyRequests);
        }

        try
        {
            return await invitations.WithAsync(token, work, cancellationToken);
        }
        catch (BusinessException e) when (string.Equals(e.Code, "People:InvitationNotGood", StringComparison.Ordinal))
        {
            guesses.NoteMiss(HttpContext);
            throw;
        }
    }
}

/// <summary>The link of a mail.</summary>
public record InvitationTokenInput
{
    /// <summary>Its token.</summary>
    [Required, MaxLength(InvitationToken.MaxLength)]
    public string Token { get; init; } = string.Empty;
}

/// <summary>A new account for an invitation.</summary>
public sealed record JoinInput : InvitationTokenInput
{
    /// <summary>User name.</summary>
    [Required, MaxLength(256)]
    public string UserName { get; init; } = string.Empty;

    /// <summary>Password; the platform's policy holds.</summary>
    [Required, MaxLength(128)]
    public string Password { get; init; } = string.Empty;

    /// <summary>Name; null: that of the invitation.</summary>
    [MaxLength(128), JsonConverter(typeof(EmptyAsNullConverter))]
    public string? Name { get; init; }

    /// <summary>Phone number.</summary>
    [MaxLength(32), JsonConverter(typeof(EmptyAsNullConverter))]
    public string? PhoneNumber { get; init; }
}

/// <summary>An invitation to the own address.</summary>
public sealed record OwnInvitationInput
{
    /// <summary>County, or the platform's reserved id.</summary>
    public Guid SideId { get; init; }

    /// <summary>Invitation.</summary>
    public Guid Id { get; init; }
}

/// <summary>What a link invites to.</summary>
/// <param name="CountyName">County; null: the platform's side.</param>
/// <param name="Email">Address.</param>
/// <param name="Name">Proposed name.</param>
/// <param name="Roles">What people call the roles.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null while it lasts.</param>
/// <param name="InvitedByName">Who invites.</param>
/// <param name="HasAccount">True when the address belongs to an account: that one signs in.</param>
public sealed record InvitationOfferDto(LocalizedText? CountyName, string Email, string? Name, IReadOnlyList<LocalizedText> Roles, DateOnly From, DateOnly? To, string InvitedByName, bool HasAccount);

/// <summary>Somebody joined.</summary>
/// <param name="UserName">Name to sign in with.</param>
public sealed record InvitationJoinedDto(string UserName);

/// <summary>An invitation to the reader.</summary>
/// <param name="Id">Invitation.</param>
/// <param name="SideId">County, or the platform's reserved id.</param>
/// <param name="CountyName">County; null: the platform's side.</param>
/// <param name="Roles">What people call the roles.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null while it lasts.</param>
/// <param name="InvitedByName">Who invites.</param>
/// <param name="ExpiresAt">Until when it can be answered, UTC.</param>
/// <param name="CanAnswer">True when the address is proved, so that it can be answered here; else by the link of the mail.</param>
public sealed record OwnInvitationDto(
    Guid Id, Guid SideId, LocalizedText? CountyName, IReadOnlyList<LocalizedText> Roles, DateOnly From, DateOnly? To, string InvitedByName, DateTime ExpiresAt, bool CanAnswer);
