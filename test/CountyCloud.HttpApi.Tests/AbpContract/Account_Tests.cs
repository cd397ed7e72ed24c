using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CountyCloud.TestBase;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.AbpContract;

/// <summary>One's own account: profile, password, forgotten password, registration.</summary>
public sealed partial class Account_Tests(AbpContractFixture fixture) : ContractTest(fixture)
{
    [ProviderTheory]
    public async Task The_profile_is_read_and_changed_without_a_new_sign_in(TestProvider provider)
    {
        var (client, name) = await NewPersonAsync(provider);

        var before = await GetAsync(client, "/api/account/my-profile");
        var after = await PutAsync(client, "/api/account/my-profile", new { userName = name, name = "Ya", surname = "", email = $"new.{name}@people.example", phoneNumber = "", extraProperties = new { } });

        before.GetProperty("hasPassword").GetBoolean().ShouldBeTrue();
        before.GetProperty("isExternal").GetBoolean().ShouldBeFalse();
        after.GetProperty("name").GetString().ShouldBe("Ya");
        after.GetProperty("surname").GetString().ShouldBeNull();
        (await GetAsync(client, "/api/account/my-profile")).GetProperty("email").GetString().ShouldBe($"new.{name}@people.example");
        client.Dispose();
    }

    [ProviderTheory]
    public async Task A_taken_email_or_a_malformed_phone_number_is_refused(TestProvider provider)
    {
        var (client, name) = await NewPersonAsync(provider);

        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Put, "/api/account/my-profile", new { userName = name, email = "admin@milin.example" }), HttpStatusCode.Forbidden, "Volo.Abp.Identity:DuplicateEmail");
        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Put, "/api/account/my-profile", new { userName = name, phoneNumber = "call me" }), HttpStatusCode.Forbidden, "Volo.Abp.Identity:InvalidPhoneNumber");
        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Put, "/api/account/my-profile", new { userName = name, email = "no-address" }), HttpStatusCode.BadRequest, "CountyCloud:InvalidInput");
        client.Dispose();
    }

    [ProviderTheory]
    public async Task A_changed_password_ends_the_other_sessions_but_not_this_one(TestProvider provider)
    {
        var (client, name) = await NewPersonAsync(provider);
        using var other = await SignInAsync(provider, name);

        await PostAsync(client, "/api/account/my-profile/change-password", new { currentPassword = Password, newPassword = "Another-Password-1" });

        await GetAsync(client, "/api/account/my-profile");
        await ShouldBeRefusedAsync(other.GetAsync(Address("/api/account/my-profile")), HttpStatusCode.Unauthorized);
        using var again = await SignInAsync(provider, name, "Another-Password-1");
        client.Dispose();
    }

    [ProviderTheory]
    public async Task A_wrong_present_password_or_a_weak_new_one_is_refused(TestProvider provider)
    {
        var (client, _) = await NewPersonAsync(provider);

        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Post, "/api/account/my-profile/change-password", new { currentPassword = "wrong", newPassword = "Another-Password-1" }), HttpStatusCode.Forbidden, "Volo.Abp.Identity:PasswordMismatch");
        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Post, "/api/account/my-profile/change-password", new { currentPassword = Password, newPassword = "weak" }), HttpStatusCode.Forbidden, "Volo.Abp.Identity:PasswordTooShort");
        client.Dispose();
    }

    [ProviderTheory]
    public async Task Registration_is_closed_unless_the_platform_opens_it(TestProvider provider)
    {
        using var client = await AnonymousAsync(provider);

        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Post, "/api/account/register", new { userName = NewName("new"), emailAddress = "new@people.example", password = Password, appName = "Angular" }), HttpStatusCode.Forbidden, "Volo.Account:SelfRegistrationDisabled");
    }

    [ProviderTheory]
    public async Task A_forgotten_password_is_set_anew_with_the_code_of_the_mail_once(TestProvider provider)
    {
        var folder = Directory.CreateTempSubdirectory("countycloud-mails");
        var database = await TestDatabaseTemplate.Empty.CopyAsync(provider);
        await using var host = new TestHost(database, new Dictionary<string, string?>(StringComparer.Ordinal) { ["Mailing:PickupDirectory"] = folder.FullName, ["App:SelfUrl"] = "https://county.example" });
        await AbpContractFixture.SeedAsync(host);
        using var client = host.CreateAnonymousClient();
        await TestHost.RefreshAntiforgeryAsync(client);

        using var thief = await host.SignInAsync("milin.office");
        await PostAsync(client, "/api/account/send-password-reset-code", new { email = "nobody@people.example", appName = "Angular" });
        await PostAsync(client, "/api/account/send-password-reset-code", new { email = "office@milin.example", appName = "Angular" });
        folder.GetFiles("*.eml").ShouldBeEmpty("the answer must not wait for the mail: its time would tell which address is known");
        await host.RunBackgroundWorkAsync();
        var (userId, token) = ReadLink(folder.GetFiles("*.eml").Single());
        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Post, "/api/account/reset-password", new { userId, resetToken = "forged", password = "Another-Password-1" }), HttpStatusCode.Forbidden, "Volo.Abp.Identity:InvalidToken");
        await PostAsync(client, "/api/account/reset-password", new { userId, resetToken = token, password = "Another-Password-1" });
        await ShouldBeRefusedAsync(thief.GetAsync(Address("/api/account/my-profile")), HttpStatusCode.Unauthorized);

        (await LogInAsync(client, "milin.office", "Another-Password-1")).ShouldBe(1);
        await TestHost.RefreshAntiforgeryAsync(client);
        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Post, "/api/account/reset-password", new { userId, resetToken = token, password = "Third-Password-1" }), HttpStatusCode.Forbidden, "Volo.Abp.Identity:InvalidToken");
        folder.Delete(recursive: true);
    }

    [ProviderTheory]
    public async Task A_test_mail_goes_out_by_the_saved_settings_or_says_why_not(TestProvider provider)
    {
        var folder = Directory.CreateTempSubdirectory("countycloud-mails");
        var database = await TestDatabaseTemplate.Empty.CopyAsync(provider);
        await using var host = new TestHost(database, new Dictionary<string, string?>(StringComparer.Ordinal) { ["Mailing:PickupDirectory"] = folder.FullName });
        await AbpContractFixture.SeedAsync(host);
        using var client = await host.SignInAsync("platform");
        var mail = new { senderEmailAddress = "from@county.example", targetEmailAddress = "to@county.example", subject = "Test", body = "" };

        await PostAsync(client, "/api/setting-management/emailing/send-test-email", mail);
        await PostAsync(client, "/api/setting-management/emailing", new { smtpHost = "127.0.0.1", smtpPort = 1, smtpPassword = "secret", smtpUseDefaultCredentials = false, defaultFromAddress = "from@county.example" });

        File.ReadAllText(folder.GetFiles("*.eml").Single().FullName).ShouldContain("to@county.example");
        var error = await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Post, "/api/setting-management/emailing/send-test-email", mail), HttpStatusCode.Forbidden, "Volo.Abp.SettingManagement:MailSendFailed");
        error.GetProperty("details").GetString().ShouldNotBeNullOrWhiteSpace();
        error.GetRawText().ShouldNotContain("secret");
        folder.Delete(recursive: true);
    }

    [ProviderTheory]
    public async Task A_forgotten_passwords_mail_goes_through_the_mail_server_of_the_settings_under_its_user_name_and_password(TestProvider provider)
    {
        await using var server = new SmtpServer("mailer@county.example", "S3cret of the 邮件 server");
        var database = await TestDatabaseTemplate.Empty.CopyAsync(provider);
        await using var host = new TestHost(database, new Dictionary<string, string?>(StringComparer.Ordinal) { ["App:SelfUrl"] = "https://county.example" });
        await AbpContractFixture.SeedAsync(host);
        using var platform = await host.SignInAsync("platform");
        object Settings(string password) => new
        {
            smtpHost = "127.0.0.1", smtpPort = server.Port, smtpUserName = server.UserName, smtpPassword = password, smtpEnableSsl = false, smtpUseDefaultCredentials = false,
            defaultFromAddress = "noreply@county.example", defaultFromDisplayName = "县域",
        };
        await PostAsync(platform, "/api/setting-management/emailing", Settings("another"));
        await ShouldBeRefusedAsync(
            SendAsync(platform, HttpMethod.Post, "/api/setting-management/emailing/send-test-email", new { senderEmailAddress = "from@county.example", targetEmailAddress = "to@county.example", subject = "Test", body = "" }),
            HttpStatusCode.Forbidden, "Volo.Abp.SettingManagement:MailSendFailed");
        server.Mails.ShouldBeEmpty("a server that refuses the password is given no mail");

        await PostAsync(platform, "/api/setting-management/emailing", Settings(server.Password));
        using var client = host.CreateAnonymousClient();
        await TestHost.RefreshAntiforgeryAsync(client);
        await PostAsync(client, "/api/account/send-password-reset-code", new { email = "nobody@people.example", appName = "Angular" });
        await PostAsync(client, "/api/account/send-password-reset-code", new { email = "office@milin.example", appName = "Angular" });
        await host.RunBackgroundWorkAsync();

        var mail = server.Mails.ShouldHaveSingleItem();
        (mail.UserName, mail.From, mail.To).ShouldBe((server.UserName, "noreply@county.example", "office@milin.example"));
        var (userId, token) = ReadLink(mail.Text);
        await PostAsync(client, "/api/account/reset-password", new { userId, resetToken = token, password = "Another-Password-1" });
        (await LogInAsync(client, "milin.office", "Another-Password-1")).ShouldBe(1);
    }

    private static (string UserId, string Token) ReadLink(FileInfo mail) => ReadLink(File.ReadAllText(mail.FullName));

    private static (string UserId, string Token) ReadLink(string text)
    {
        var body = text[(text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        var content = text.Contains("base64", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8.GetString(Convert.FromBase64String(body)) : body.Replace("=\r\n", string.Empty, StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal);
        var link = ResetLink().Match(content);
        link.Success.ShouldBeTrue(content);
        return (link.Groups["user"].Value, Uri.UnescapeDataString(link.Groups["token"].Value));
    }

    private async Task<(HttpClient Client, string UserName)> NewPersonAsync(TestProvider provider)
    {
        using var admin = await SignInAsync(provider, "milin.admin");
        var name = NewName("person");
        await CreateUserAsync(admin, name);
        return (await SignInAsync(provider, name), name);
    }

    [GeneratedRegex(@"https://county\.example/admin/account/reset-password\?userId=(?<user>[0-9a-f-]+)&resetToken=(?<token>\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ResetLink();
}
