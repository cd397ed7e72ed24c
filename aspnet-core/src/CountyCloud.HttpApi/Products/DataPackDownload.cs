using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CountyCloud.Documents;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;
using CountyCloud.Products;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CountyCloud.HttpApi.Products;

/// <summary>The data pack of a product for sales channels: texts, specification, pictures, where it is traced (PROD-21: C123).</summary>
public static class DataPackDownload
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Maps <c>GET /api/downloads/product-pack/{id}.zip</c>.</summary>
    public static void MapDataPack(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/downloads/product-pack/{id:guid}.zip", WriteAsync).WithTags("Downloads").WithMetadata(new RequiresPermissionAttribute(CountyCloudPermissions.Products));

    private static async Task<IResult> WriteAsync(Guid id, IProductAppService products, IAttachmentStore attachments, ICurrentTenant tenant, HttpContext context, CancellationToken cancellationToken)
    {
        var product = await products.GetAsync(id, cancellationToken);
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            await AddAsync(zip, "product.json", JsonSerializer.Serialize(new { product.Number, product.Name, product.Gtin, product.Content, product.StandardName, product.Producers, product.Years, product.Certificates, product.Licences }, Readable));
            foreach (var text in product.Name.Select(n => n.Culture).Union(product.Content.Description.Select(d => d.Culture)))
            {
                await AddAsync(zip, $"text.{text}.txt", string.Join("\n\n", new[] { product.Name.In(text), product.Content.Description.In(text), product.Content.Process.In(text) }.Where(t => t.Length > 0)));
            }

            await AddAsync(zip, "trace.txt", string.Create(CultureInfo.InvariantCulture, $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}/{tenant.Name}/products#{product.Number}\n"));
            foreach (var (file, order) in product.Attachments.Select((a, i) => (a, i + 1)))
            {
                try
                {
                    var (_, content) = await attachments.OpenAsync(file.Id, cancellationToken);
                    await using (content)
                    {
                        await using var entry = await zip.CreateEntry(string.Create(CultureInfo.InvariantCulture, $"files/{order:00}-{file.FileName}"), CompressionLevel.NoCompression).OpenAsync(cancellationToken);
                        await content.CopyToAsync(entry, cancellationToken);
                    }
                }
                catch (EntityNotFoundException)
                {
                    // A file that the reader may not see, or that was lost, leaves the rest of the pack.
                }
            }
        }

        return Results.File(buffer.ToArray(), "application/zip", $"{tenant.Name}-{product.Number}.zip");
    }

    private static async Task AddAsync(ZipArchive zip, string name, string text)
    {
        await using var stream = await zip.CreateEntry(name).OpenAsync();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text));
    }
}
