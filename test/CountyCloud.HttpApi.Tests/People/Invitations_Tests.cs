using System.Net;
using System.Text.Json;
using CountyCloud.Administration.Identity;
using CountyCloud.Administration.People;
using CountyCloud.Framework.Errors;
using CountyCloud.HttpApi.Tests.AbpContract;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.People;

/// <summary>Invitations: made, mailed, answered, each step told.</summary>
[Trait("Req", "PLAT-04")]
public sealed class Invitations_Tests(AbpContractFixture fixture) : PeopleTest(fixture)
{
    private const string NewPassword = "Fresh-Password-1";
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly DateTime Now = new(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void An_invitation_names_a_role_and_a_time_that_is_not_over()
    {
        Refused(() => Make([]), "People:InvitationWithoutRole");
        Refused(() => Make([.. Enumerable.Range(0, Invitation.MaxRoles + 1).Select(_ => Guid.CreateVersion7())]), "People:InvitationTooManyRoles");
        Refused(() => Make([Guid.CreateVersion7()], to: Day.AddDays(-1), from: Day.AddDays(-5)), "People:InvitationOver");
        Should.Throw<InputValidationException>(() => Make([Guid.CreateVersion7()], to: Day.AddDays(-1)));
    }

    [Fact]
    public void An_invitation_is_answered_once_and_within_a_week()
    {
        var accepted = Make([Guid.CreateVersion7()]);
        accepted.Accept(Guid.CreateVersion7(), Now, Day);
        Refused(() => accepted.Accept(Guid.CreateVersion7(), Now, Day), "People:InvitationNotGood");
        Refused(() => accepted.Decline(Now, Day), "People:InvitationNotGood");
        Refused(() => accepted.Withdraw(Now), "People:InvitationEnded");
        Refused(() => accepted.Renew(Now, Day), "People:InvitationEnded");

        var late = Make([Guid.CreateVersion7()]);
        late.StateAt(Now + Invitation.Lifetime, Day.AddDays(7)).ShouldBe(InvitationState.Expired);
        Refused(() => late.Accept(Guid.CreateVersion7(), Now + Invitation.Lifetime, Day.AddDays(7)), "People:InvitationNotGood");
        late.Renew(Now + Invitation.Lifetime, Day.AddDays(7));
        late.Accept(Guid.CreateVersion7(), Now + Invitation.Lifetime, Day.AddDays(7)).From.ShouldBe(Day.AddDays(7), "nobody was a member before");
    }

    [Fact]
    public void A_new_mail_makes_the_link_of_the_old_one_void_and_a_token_is_kept_as_a_hash_only()
    {
        var invitation = Make([Guid.CreateVersion7()]);
        var first = invitation.IssueToken();
        invitation.TokenHash.ShouldBe(InvitationToken.HashOf(first));
        invitation.TokenHash!.ShouldNotContain(first);

        invitation.Renew(Now, Day);

        invitation.TokenHash.ShouldBeNull();
        invitation.IssueToken().ShouldNotBe(first);
    }

    [Fact]
    public void A_token_says_where_it_is_looked_for_and_carries_256_random_bits()
    {
        var side = Guid.CreateVersion7();
        var tokens = Enumerable.Range(0, 50).Select(_ => InvitationToken.Make(side)).ToList();

        tokens.ShouldBeUnique();
        tokens.ShouldAllBe(t => t.Length == 64);
        InvitationToken.TryReadSide(tokens[0], out var read).ShouldBeTrue();
        read.ShouldBe(side);
        foreach (var wrong in new[] { null, "", "x", tokens[0] + "A", tokens[0][1..], new string('*', 64), new string('A', 1000) })
        {
            InvitationToken.TryReadSide(wrong, out _).ShouldBeFalse();
        }
    }

    [ProviderTheory]
    public async Task A_new_person_joins_by_the_link_of_the_mail_once(TestProvider provider)
    {
        var host = await HostAsync(provider);
        using var admin = await SignInAsync(provider, "milin.admin");
        var email = $"{NewName("new")}@people.example";
        var invitation = await InviteAsync(host, admin, email, to: Today(host).AddDays(30));
        Mails.To(email).ShouldBeEmpty("the mail goes out in the background");
        var token = await TokenAsync(host, email);
        using var anonymous = await AnonymousAsync(provider);
        var name = NewName("joined");

        var offer = await PostAsync(anonymous, "/api/account/invitation/find", new { token });
        await ShouldBeRefusedAsync(JoinAsync(anonymous, token, name, "weak"), HttpStatusCode.Forbidden, "Volo.Abp.Identity:PasswordTooShort");
        await ShouldBeRefusedAsync(JoinAsync(anonymous, token, "milin.admin", NewPassword), HttpStatusCode.Forbidden, "Volo.Abp.Identity:DuplicateUserName");
        using (var joined = await JoinAsync(anonymous, token, name, NewPassword))
        {
            joined.StatusCode.ShouldBe(HttpStatusCode.OK, await joined.Content.ReadAsStringAsync());
        }

        using var person = await SignInAsync(provider, name, NewPassword);
        offer.GetProperty("countyName").GetProperty("zh-Hans").GetString().ShouldBe("米林县");
        offer.GetProperty("hasAccount").GetBoolean().ShouldBeFalse();
        offer.GetProperty("roles")[0].GetProperty("zh-Hans").GetString().ShouldBe("站点经营者");
        (await RolesAsync(person)).ShouldBe(["StationOperator"]);
        var membership = (await GetAsync(person, "/api/account/membership")).GetProperty("items")[0];
        membership.GetProperty("to").GetString().ShouldBe(Text(Today(host).AddDays(30)));
        (await GetAsync(person, "/api/account/my-profile")).GetProperty("email").GetString().ShouldBe(email);
        foreach (var act in new[] { "find", "decline" })
        {
            await ShouldBeRefusedAsync(SendAsync(anonymous, HttpMethod.Post, $"/api/account/invitation/{act}", new { token }), HttpStatusCode.NotFound, "People:InvitationNotGood");
        }

        await ShouldBeRefusedAsync(JoinAsync(anonymous, token, NewName("again"), NewPassword), HttpStatusCode.NotFound, "People:InvitationNotGood");
        (await ListedAsync(admin, email)).GetProperty("state").GetString().ShouldBe("accepted");
        (await ActionsAsync(admin, Id(invitation))).ShouldBe(["InvitationAccepted", "InvitationMade"]);
    }

    [ProviderTheory]
    public async Task Whatever_cannot_be_answered_looks_the_same(TestProvider provider)
    {
        var host = await HostAsync(provider);
        using var admin = await SignInAsync(provider, "milin.admin");
        using var anonymous = await AnonymousAsync(provider);
        var (withdrawn, replaced, expired, over) = ($"{NewName("w")}@people.example", $"{NewName("r")}@people.example", $"{NewName("e")}@people.example", $"{NewName("o")}@people.example");
        var tokens = new List<string> { "nonsense", InvitationToken.Make(Guid.CreateVersion7()), InvitationToken.Make(await host.CountyIdAsync("milin")) };
        foreach (var (email, spoil) in new (string, Func<string, Task>)[]
        {
            (withdrawn, id => PostAsync(admin, $"/api/app/invitation/{id}/withdraw", new { })),
            (replaced, id => PostAsync(admin, $"/api/app/invitation/{id}/resend", new { })),
            (expired, _ => InCountyAsync(host, "milin", db => db.Set<Invitation>().Where(i => i.Email == expired).ExecuteUpdateAsync(s => s.SetProperty(i => i.ExpiresAt, i => i.CreationTime)))),
            (over, _ => InCountyAsync(host, "milin", db => db.Set<Invitation>().Where(i => i.Email == over).ExecuteUpdateAsync(s => s.SetProperty(i => i.To, Today(host).AddDays(-1))))),
        })
        {
            var invitation = await InviteAsync(host, admin, email);
            tokens.Add(await TokenAsync(host, email));
            (await PostAsync(anonymous, "/api/account/invitation/find", new { token = tokens[^1] })).GetProperty("email").GetString().ShouldBe(email);
            await spoil(Id(invitation));
        }

        var answers = new List<string>();
        foreach (var token in tokens)
        {
            answers.Add((await ShouldBeRefusedAsync(SendAsync(anonymous, HttpMethod.Post, "/api/account/invitation/find", new { token }), HttpStatusCode.NotFound, "People:InvitationNotGood")).GetRawText());
        }

        answers.Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
        using var joined = await JoinAsync(anonymous, await TokenAsync(host, replaced), NewName("joined"), NewPassword);
        joined.StatusCode.ShouldBe(HttpStatusCode.OK, "the new mail's link is good");
        (await ListedAsync(admin, expired)).GetProperty("state").GetString().ShouldBe("expired");
        (await ListedAsync(admin, withdrawn)).GetProperty("state").GetString().ShouldBe("withdrawn");
    }

    [ProviderTheory]
    public async Task Who_tries_links_is_stopped_and_others_are_not(TestProvider provider)
    {
        using var guesser = await AnonymousAsync(provider);
        guesser.DefaultRequestHeaders.Add(TestAddress.Header, provider == TestProvider.Sqlite ? "203.0.113.7" : "203.0.113.8");
        using var other = await AnonymousAsync(provider);

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 31; i++)
        {
            using var answer = await SendAsync(guesser, HttpMethod.Post, "/api/account/invitation/find", new { token = InvitationToken.Make(Guid.CreateVersion7()) });
            answers.Add(answer.StatusCode);
        }

        answers[..30].ShouldAllBe(a => a == HttpStatusCode.NotFound);
        answers[30].ShouldBe(HttpStatusCode.TooManyRequests);
        await ShouldBeRefusedAsync(SendAsync(other, HttpMethod.Post, "/api/account/invitation/find", new { token = "nonsense" }), HttpStatusCode.NotFound, "People:InvitationNotGood");
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-07")]
    public async Task Nobody_invites_with_a_role_that_holds_more_than_they_do(TestProvider provider)
    {
        var host = await HostAsync(provider);
        using var office = await SignInAsync(provider, "milin.office");
        using var station = await SignInAsync(provider, "milin.station");
        var email = $"{NewName("role")}@people.example";

        await ShouldBeRefusedAsync(InviteRawAsync(host, office, email, "CountyAdministrator"), HttpStatusCode.Forbidden, "CountyCloud:RoleBeyondOwnPermissions");
        await ShouldBeRefusedAsync(InviteRawAsync(host, office, email, "NoSuchRole"), HttpStatusCode.Forbidden, "Volo.Abp.Identity:RoleNotFound");
        await ShouldBeRefusedAsync(InviteRawAsync(host, station, email, "StationOperator"), HttpStatusCode.Forbidden, "CountyCloud:PermissionMissing");
        var offered = (await GetAsync(office, "/api/app/invitation/roles")).GetProperty("items").EnumerateArray().Select(r => r.GetProperty("name").GetString()).ToList();
        offered.ShouldContain("StationOperator");
        offered.ShouldNotContain("CountyAdministrator");
        Mails.To(email).ShouldBeEmpty();
    }

    [ProviderTheory]
    public async Task Somebody_with_an_account_proves_the_address_by_the_link_and_later_answers_in_the_page(TestProvider provider)
    {
        var host = await HostAsync(provider);
        using var milin = await SignInAsync(provider, "milin.admin");
        var (name, id) = await NewMemberAsync(provider, "zeku", "StationOperator");
        var email = $"{name}@people.example";
        using var person = await SignInAsync(provider, name);
        using var stranger = await SignInAsync(provider, "zeku.station");
        var first = await InviteAsync(host, milin, email);
        var token = await TokenAsync(host, email);

        var waiting = (await GetAsync(person, "/api/account/invitation/mine")).GetProperty("items").EnumerateArray().Single();
        waiting.GetProperty("canAnswer").GetBoolean().ShouldBeFalse();
        var own = new { sideId = waiting.GetProperty("sideId").GetString(), id = Id(first) };
        await ShouldBeRefusedAsync(SendAsync(person, HttpMethod.Post, "/api/account/invitation/mine/accept", own), HttpStatusCode.Forbidden, "People:AddressNotProved");
        using var anonymous = await AnonymousAsync(provider);
        (await PostAsync(anonymous, "/api/account/invitation/find", new { token })).GetProperty("hasAccount").GetBoolean().ShouldBeTrue();
        await ShouldBeRefusedAsync(JoinAsync(anonymous, token, NewName("second"), NewPassword), HttpStatusCode.BadRequest, "People:AddressHasAccount");
        await PostAsync(person, "/api/account/invitation/accept", new { token });
        (await CountiesAsync(person)).ShouldBe(["milin", "zeku"]);

        // The membership ended; the address is proved by now.
        await SetDaysAsync(host, "milin", id, Today(host).AddDays(-9), Today(host).AddDays(-1));
        var second = await InviteAsync(host, milin, email, "ProgrammeOffice");
        await host.RunBackgroundWorkAsync();
        waiting = (await GetAsync(person, "/api/account/invitation/mine")).GetProperty("items").EnumerateArray().Single();
        waiting.GetProperty("canAnswer").GetBoolean().ShouldBeTrue();
        own = own with { id = Id(second) };
        await ShouldBeRefusedAsync(SendAsync(stranger, HttpMethod.Post, "/api/account/invitation/mine/accept", own), HttpStatusCode.Forbidden, "People:AddressNotProved");
        await PostAsync(person, "/api/account/invitation/mine/accept", own);
        (await CountiesAsync(person)).ShouldBe(["milin", "zeku"]);
        await ShouldBeRefusedAsync(SendAsync(person, HttpMethod.Post, "/api/account/invitation/mine/decline", own), HttpStatusCode.NotFound, "People:InvitationNotGood");
    }

    [ProviderTheory]
    public async Task Nobody_is_invited_twice_or_where_they_work_already_and_may_say_no(TestProvider provider)
    {
        var host = await HostAsync(provider);
        using var admin = await SignInAsync(provider, "milin.admin");
        using var anonymous = await AnonymousAsync(provider);
        var email = $"{NewName("twice")}@people.example";
        var invitation = await InviteAsync(host, admin, email);

        await ShouldBeRefusedAsync(InviteRawAsync(host, admin, email.ToUpperInvariant(), "StationOperator"), HttpStatusCode.BadRequest, "People:AlreadyInvited");
        await ShouldBeRefusedAsync(InviteRawAsync(host, admin, "station@milin.example", "StationOperator"), HttpStatusCode.BadRequest, "CountyCloud:AlreadyMember");
        await PostAsync(anonymous, "/api/account/invitation/decline", new { token = await TokenAsync(host, email) });

        (await ListedAsync(admin, email)).GetProperty("state").GetString().ShouldBe("declined");
        await ShouldBeRefusedAsync(SendAsync(admin, HttpMethod.Post, $"/api/app/invitation/{Id(invitation)}/resend", new { }), HttpStatusCode.BadRequest, "People:InvitationEnded");
        await InviteAsync(host, admin, email);
    }

    [ProviderTheory]
    public async Task The_platform_invites_people_of_its_own_side(TestProvider provider)
    {
        var host = await HostAsync(provider);
        using var platform = await SignInAsync(provider, "platform");
        using var anonymous = await AnonymousAsync(provider);
        var (email, name) = ($"{NewName("host")}@people.example", NewName("host.person"));
        var role = await CreateRoleAsync(platform, "CountyCloud.Contractors");
        await InviteAsync(host, platform, email, role);
        var token = await TokenAsync(host, email);

        (await PostAsync(anonymous, "/api/account/invitation/find", new { token })).GetProperty("countyName").ValueKind.ShouldBe(JsonValueKind.Null);
        using var joined = await JoinAsync(anonymous, token, name, NewPassword);
        using var person = await SignInAsync(provider, name, NewPassword);

        (await RolesAsync(person)).ShouldBe([role]);
        await GetAsync(person, "/api/app/contractor");
    }

    [ProviderTheory]
    public async Task A_contractors_person_is_invited_by_the_platform_and_enters_while_the_engagement_lasts(TestProvider provider)
    {
        var host = await HostAsync(provider);
        using var platform = await SignInAsync(provider, "platform");
        using var anonymous = await AnonymousAsync(provider);
        var (email, name) = ($"{NewName("engaged")}@people.example", NewName("engaged.by.mail"));
        var contractor = await PostAsync(platform, "/api/app/contractor", new { code = NewName("MAIL-"), name = "来信单位" });
        var engagement = await PostAsync(platform, "/api/app/contractor-engagement", new { contractorId = Id(contractor), countyId = await host.CountyIdAsync("zeku"), from = Text(Today(host)) });
        var address = $"/api/app/contractor-engagement/{Id(engagement)}";
        await ShouldBeRefusedAsync(SendAsync(platform, HttpMethod.Post, $"{address}/invite", new { email, roleNames = new[] { "CountyAdministrator" } }), HttpStatusCode.BadRequest, "Contractors:AdministratorsRoleRefused");
        await PostAsync(platform, $"{address}/invite", new { email, name = "项目经理", roleNames = new[] { "ContractorStaff" } });
        using var joined = await JoinAsync(anonymous, await TokenAsync(host, email), name, NewPassword);
        using var person = await SignInAsync(provider, name, NewPassword);

        (await GetAsync(platform, $"{address}/people")).GetProperty("items").EnumerateArray().Single().GetProperty("userName").GetString().ShouldBe(name);
        var taken = await PostAsync(platform, $"{address}/invite", new { email = $"taken.{email}", roleNames = new[] { "ContractorStaff" } });
        var link = await TokenAsync(host, $"taken.{email}");
        (await GetAsync(platform, $"{address}/invitations")).GetProperty("items").EnumerateArray().Single().GetProperty("email").GetString().ShouldBe($"taken.{email}");
        await ShouldBeRefusedAsync(SendAsync(platform, HttpMethod.Post, $"{address}/invitations/{Guid.CreateVersion7()}/withdraw", new { }), HttpStatusCode.NotFound, "CountyCloud:EntityNotFound");
        await PostAsync(platform, $"{address}/invitations/{Id(taken)}/withdraw", new { });
        (await GetAsync(platform, $"{address}/invitations")).GetProperty("items").GetArrayLength().ShouldBe(0);
        await ShouldBeRefusedAsync(SendAsync(anonymous, HttpMethod.Post, "/api/account/invitation/find", new { token = link }), HttpStatusCode.NotFound, "People:InvitationNotGood");
        await ShouldBeRefusedAsync(SendAsync(platform, HttpMethod.Post, $"{address}/invitations/{Id(taken)}/withdraw", new { }), HttpStatusCode.BadRequest, "People:InvitationEnded");
        await PostAsync(platform, $"{address}/invite", new { email = $"late.{email}", roleNames = new[] { "ContractorStaff" } });
        var late = await TokenAsync(host, $"late.{email}");
        await PostAsync(platform, $"{address}/end", new { });
        await ShouldBeRefusedAsync(person.GetAsync(Address("/api/account/my-profile")), HttpStatusCode.Unauthorized);
        await ShouldBeRefusedAsync(SendAsync(anonymous, HttpMethod.Post, "/api/account/invitation/find", new { token = late }), HttpStatusCode.NotFound, "People:InvitationNotGood");
    }

    [ProviderTheory]
    public async Task A_link_that_was_handed_on_lets_nobody_in_under_another_address(TestProvider provider)
    {
        var host = await HostAsync(provider);
        using var admin = await SignInAsync(provider, "milin.admin");
        var (name, _) = await NewMemberAsync(provider, "zeku", "StationOperator");
        var (other, _) = await NewMemberAsync(provider, "zeku", "StationOperator");
        using var meant = await SignInAsync(provider, name);
        using var handedTo = await SignInAsync(provider, other);
        await InviteAsync(host, admin, $"{name}@people.example");
        var token = await TokenAsync(host, $"{name}@people.example");

        var error = await ShouldBeRefusedAsync(SendAsync(handedTo, HttpMethod.Post, "/api/account/invitation/accept", new { token }), HttpStatusCode.Forbidden, "People:OtherAddress");
        error.GetProperty("message").GetString()!.ShouldContain($"{name}@people.example");
        (await CountiesAsync(handedTo)).ShouldBe(["zeku"]);
        (await ListedAsync(admin, $"{name}@people.example")).GetProperty("state").GetString().ShouldBe("open");

        await PostAsync(meant, "/api/account/invitation/accept", new { token });
        (await CountiesAsync(meant)).ShouldBe(["milin", "zeku"]);
    }

    [ProviderTheory]
    public async Task A_password_that_was_set_anew_by_mail_proves_the_address_that_the_mail_went_to_and_no_other(TestProvider provider)
    {
        var host = await HostAsync(provider);
        using var admin = await SignInAsync(provider, "milin.admin");
        var (name, _) = await NewMemberAsync(provider, "zeku", "StationOperator");
        var (liar, _) = await NewMemberAsync(provider, "zeku", "StationOperator");
        var (email, victim) = ($"{name}@people.example", $"{NewName("victim")}@people.example");
        await InviteAsync(host, admin, email);
        await InviteAsync(host, admin, victim);

        // Their mails go out first, so that the last one to an address is the password's.
        await host.RunBackgroundWorkAsync();

        await ResetAsync(name, email, beforeUse: null);
        using var person = await SignInAsync(provider, name, NewPassword);
        (await WaitingAsync(person)).ShouldBe([true]);

        // The mail was read at the own address; meanwhile the profile says it were somebody else's.
        await ResetAsync(liar, $"{liar}@people.example", async () =>
        {
            using var signedIn = await SignInAsync(provider, liar);
            await PutAsync(signedIn, "/api/account/my-profile", new { userName = liar, email = victim });
        });
        using var pretender = await SignInAsync(provider, liar, NewPassword);
        (await WaitingAsync(pretender)).ShouldBe([false]);

        async Task ResetAsync(string userName, string address, Func<Task>? beforeUse)
        {
            using var anonymous = await AnonymousAsync(provider);
            anonymous.DefaultRequestHeaders.Add(TestAddress.Header, provider == TestProvider.Sqlite ? "203.0.113.17" : "203.0.113.18");
            await PostAsync(anonymous, "/api/account/send-password-reset-code", new { email = address, appName = "Angular" });
            await host.RunBackgroundWorkAsync();
            var link = System.Text.RegularExpressions.Regex.Match(Mails.To(address)[^1].Body, @"userId=(?<user>[^&\s]+)&resetToken=(?<code>\S+)", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
            link.Success.ShouldBeTrue(userName);
            await (beforeUse?.Invoke() ?? Task.CompletedTask);
            await PostAsync(anonymous, "/api/account/reset-password", new { userId = link.Groups["user"].Value, resetToken = Uri.UnescapeDataString(link.Groups["code"].Value), password = NewPassword });
        }

        static async Task<List<bool>> WaitingAsync(HttpClient client) =>
            [.. (await GetAsync(client, "/api/account/invitation/mine")).GetProperty("items").EnumerateArray().Select(i => i.GetProperty("canAnswer").GetBoolean())];
    }

    private static Invitation Make(IReadOnlyCollection<Guid> roles, DateOnly? to = null, DateOnly? from = null) =>
        new(Guid.CreateVersion7(), "who@people.example", null, roles, new Administration.Period(from ?? Day, to), null, Guid.CreateVersion7(), "inviter", Now, Day);

    private static void Refused(Action act, string code) => Should.Throw<BusinessException>(act).Code.ShouldBe(code);

    private static Task<HttpResponseMessage> JoinAsync(HttpClient client, string token, string userName, string password) =>
        SendAsync(client, HttpMethod.Post, "/api/account/invitation/join", new { token, userName, password, name = "", phoneNumber = "" });

    private static Task<HttpResponseMessage> InviteRawAsync(TestHost host, HttpClient inviter, string email, string role) =>
        SendAsync(inviter, HttpMethod.Post, "/api/app/invitation", new { email, roleNames = new[] { role }, from = Text(Today(host)) });

    private static async Task<JsonElement> ListedAsync(HttpClient admin, string email) =>
        (await GetAsync(admin, $"/api/app/invitation?filter={Uri.EscapeDataString(email)}")).GetProperty("items").EnumerateArray().First();

    private static async Task<List<string?>> CountiesAsync(HttpClient person) =>
        [.. (await GetAsync(person, "/api/account/counties")).GetProperty("items").EnumerateArray().Select(c => c.GetProperty("code").GetString() ?? string.Empty)];
}
