using CountyCloud.Brands;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Governance;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Products;

/// <summary>Maps products and brands.</summary>
internal static class ProductModel
{
    public static void ConfigureProducts(this ModelBuilder modelBuilder)
    {
        modelBuilder.Document<Product>("Products", b =>
        {
            b.ComplexProperty(e => e.Content, GovernanceDocumentModel.Columns);
            b.Property(e => e.Gtin).HasMaxLength(14);
            b.Property(e => e.StandardName).HasMaxLength(256);
            b.Property(e => e.WithdrawalReason).HasMaxLength(2000);
            b.Property(e => e.Gtins).HasJsonList();
            b.Property(e => e.Producers).HasJsonList();
            b.Property(e => e.Years).HasJsonList();
            b.Property(e => e.Listings).HasJsonList();
            b.Property(e => e.Acts).HasJsonList();
            b.HasIndex(e => new { e.TenantId, e.Gtin });
            b.HasIndex(e => new { e.TenantId, e.State });
            b.HasIndex(e => new { e.TenantId, e.StandardId });
        });
        modelBuilder.Document<ProductStandard>("ProductStandards", b =>
        {
            b.ComplexProperty(e => e.Content, GovernanceDocumentModel.Columns);
            b.Property(e => e.Producers).HasJsonList();
            b.HasIndex(e => new { e.TenantId, e.SeriesId, e.Version }).IsUnique();
        });
        modelBuilder.Document<ProductCatalogue>("ProductCatalogues", b =>
        {
            b.ComplexProperty(e => e.Filter, GovernanceDocumentModel.Columns);
            b.Property(e => e.Entries).HasJsonList();
            b.HasIndex(e => new { e.TenantId, e.Kind, e.Version }).IsUnique();
        });
        modelBuilder.Document<Certificate>("Certificates", b =>
        {
            b.ComplexProperty(e => e.Content, GovernanceDocumentModel.Columns);
            b.Property(e => e.QualificationFinding).HasMaxLength(2000);
            b.Property(e => e.RefusalReason).HasMaxLength(2000);
            b.HasIndex(e => new { e.TenantId, e.State });
        });
        modelBuilder.Document<BrandLicence>("BrandLicences", b =>
        {
            b.ComplexProperty(e => e.Content, GovernanceDocumentModel.Columns);
            b.Property(e => e.Products).HasJsonList();
            b.Property(e => e.Inspections).HasJsonList();
            b.Property(e => e.QualificationFinding).HasMaxLength(2000);
            b.Property(e => e.StandardFinding).HasMaxLength(2000);
            b.Property(e => e.VisualIdentityName).HasMaxLength(512);
            b.Property(e => e.Opinion).HasMaxLength(4000);
            b.HasIndex(e => new { e.TenantId, e.State });
        });
        modelBuilder.Document<VisualIdentity>("VisualIdentities", b =>
        {
            b.ComplexProperty(e => e.Content, GovernanceDocumentModel.Columns);
            b.Property(e => e.Adoptions).HasJsonList();
            b.HasIndex(e => new { e.TenantId, e.State });
        });
        modelBuilder.Document<BrandProject>("BrandProjects", b =>
        {
            b.ComplexProperty(e => e.Content, GovernanceDocumentModel.Columns);
            b.Property(e => e.Entries).HasJsonList();
            b.HasIndex(e => new { e.TenantId, e.State });
        });
    }
}
