using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CountyCloud.Framework.Entities;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CountyCloud.Administration.Keys;

/// <summary>
/// Where the key ring of ASP.NET Core's data protection lies and what encrypts it there. Sessions and encrypted settings outlive a restart, and are shared by
/// all processes, only when the ring does and is.
/// </summary>
internal static class KeyRing
{
    /// <summary>
    /// In the folder <c>DataProtection:KeysPath</c>, else in the database; encrypted with the certificate <c>DataProtection:CertificatePath</c> (PKCS #12, password in
    /// <c>DataProtection:CertificatePassword</c>), else with the secret in <c>DataProtection:KeyFile</c>, else not.
    /// </summary>
    /// <exception cref="InvalidOperationException">A configured file is missing or no use: a ring that is not encrypted although it should be must not come to be.</exception>
    public static void AddKeyRing(this IServiceCollection services, IConfiguration configuration)
    {
        var protection = services.AddDataProtection().SetApplicationName("CountyCloud");
        services.AddOptions<KeyManagementOptions>().Configure<IConfiguration, ILoggerFactory, IServiceScopeFactory, IGuidGenerator, TimeProvider>((options, settings, loggers, scopes, guids, clock) =>
            options.XmlRepository = settings["DataProtection:KeysPath"] is { Length: > 0 } path
                ? new FileSystemXmlRepository(Directory.CreateDirectory(path), loggers)
                : new DatabaseXmlRepository(scopes, guids, clock));
        var secrets = FileKey.From(configuration);
        if (secrets.Count > 0)
        {
            services.Configure<KeyManagementOptions>(o => o.XmlEncryptor = new FileKeyXmlEncryptor(secrets[0]));
        }

        // After the file's secret: of two the certificate encrypts, and both decrypt.
        var certificates = CertificatesOf(configuration);
        if (certificates.Length > 0)
        {
            protection.ProtectKeysWithCertificate(certificates[0]).UnprotectKeysWithAnyCertificate(certificates);
        }
    }

    private static X509Certificate2[] CertificatesOf(IConfiguration configuration) => [.. (configuration["DataProtection:CertificatePath"] ?? string.Empty)
        .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(path =>
        {
            try
            {
                return X509CertificateLoader.LoadPkcs12FromFile(path, configuration["DataProtection:CertificatePassword"]);
            }
            catch (Exception e) when (e is CryptographicException or IOException)
            {
                throw new InvalidOperationException($"DataProtection:CertificatePath names '{path}', which cannot be read: {e.Message}", e);
            }
        })];
}
