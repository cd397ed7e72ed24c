using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using System.Reflection;
using CountyCloud.Counties;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Oversight;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CountyCloud.Governance;

/// <summary>Maps the documents of governance and oversight: plans, monthly cycle, inspections, meetings, records, disclosure, complaints.</summary>
internal static class GovernanceDocumentModel
{
    public static void ConfigureGovernanceDocuments(this ModelBuilder modelBuilder)
    {
        modelBuilder.Document<ImplementationPlan>("ImplementationPlans", b =>
        {
            b.ComplexProperty(e => e.Content, Columns);
            b.HasIndex(e => new { e.TenantId, e.SeriesId, e.Version }).IsUnique();
            b.Children(e => e.Filings, c => new { c.TenantId, c.PlanId });
        });
        modelBuilder.Child<PlanFiling>("PlanFilings", b =>
        {
            b.Property(e => e.Place).HasMaxLength(256);
            b.Property(e => e.Reference).HasMaxLength(512);
        });
        modelBuilder.Document<PlanChange>("PlanChanges", b =>
        {
            b.ComplexProperty(e => e.Content, Columns);
            b.Property(e => e.Explanation).HasMaxLength(4000);
            b.Property(e => e.SuperiorDocument).HasMaxLength(512);
            b.Property(e => e.Benefit).HasMaxLength(4000);
            b.Ignore(e => e.IsRunning);
            b.HasIndex(e => new { e.TenantId, e.PlanId });
        });
        modelBuilder.Document<MonthlyPlan>("MonthlyPlans", b =>
        {
            b.Property(e => e.Content).HasMaxLength(8000);
            b.Property(e => e.SubmittedBy).HasMaxLength(256);
            b.Property(e => e.AgreedBy).HasMaxLength(256);
            b.Property(e => e.Remark).HasMaxLength(4000);
            b.HasIndex(e => new { e.TenantId, e.Period, e.ContractorId }).IsUnique();
        });
        modelBuilder.Document<MonthlyReport>("MonthlyReports", b =>
        {
            b.Ignore(e => e.Current);
            b.HasIndex(e => new { e.TenantId, e.Period, e.ContractorId }).IsUnique();
            b.HasIndex(e => new { e.TenantId, e.State, e.DueOn });
            b.Children(e => e.Versions, c => new { c.TenantId, c.ReportId });
            b.Children(e => e.Issues, c => new { c.TenantId, c.ReportId });
        });
        modelBuilder.Child<MonthlyReportVersion>("MonthlyReportVersions", b =>
        {
            b.ComplexProperty(e => e.Content, Columns);
            b.Property(e => e.SubmittedBy).HasMaxLength(256);
        });
        modelBuilder.Child<ReportIssue>("MonthlyReportIssues", b =>
        {
            b.Property(e => e.Text).HasMaxLength(2000);
            b.Property(e => e.Owner).HasMaxLength(256);
            b.Property(e => e.EscalatedTo).HasMaxLength(256);
            b.Property(e => e.Note).HasMaxLength(2000);
        });
        modelBuilder.Document<SiteInspection>("SiteInspections", b =>
        {
            b.ComplexProperty(e => e.Content, Columns);
            b.Property(e => e.SignedBy).HasMaxLength(256);
            b.HasIndex(e => new { e.TenantId, e.Period, e.ContractorId });
            b.Children(e => e.Findings, c => new { c.TenantId, c.InspectionId });
        });
        modelBuilder.Child<SiteFinding>("SiteFindings", b =>
        {
            b.ComplexProperty(e => e.Content, Columns);
            b.Property(e => e.Order).HasColumnName("SortOrder");
        });
        modelBuilder.Document<SuperiorInspection>("SuperiorInspections", b =>
        {
            b.Property(e => e.Body).HasMaxLength(256);
            b.Property(e => e.Scope).HasMaxLength(2000);
            b.Property(e => e.Attendance).HasMaxLength(2000);
            b.Property(e => e.Report).HasMaxLength(8000);
            b.Property(e => e.GoodPractice).HasMaxLength(4000);
            b.Property(e => e.NotedBy).HasMaxLength(256);
            b.HasIndex(e => new { e.TenantId, e.Kind, e.Result });
            b.Children(e => e.Checklist, c => new { c.TenantId, c.InspectionId });
            b.Children(e => e.Findings, c => new { c.TenantId, c.InspectionId });
        });
        modelBuilder.Child<ChecklistItem>("InspectionChecklistItems", b =>
        {
            b.Property(e => e.Text).HasMaxLength(512);
            b.Property(e => e.Note).HasMaxLength(512);
            b.Property(e => e.Order).HasColumnName("SortOrder");
        });
        modelBuilder.Child<InspectionFinding>("InspectionFindings", b =>
        {
            b.ComplexProperty(e => e.Content, Columns);
            b.Property(e => e.Order).HasColumnName("SortOrder");
        });
        modelBuilder.Document<Meeting>("Meetings", b =>
        {
            b.ComplexProperty(e => e.Content, Columns);
            b.Property(e => e.Participants).HasMaxLength(4000);
            b.Property(e => e.Minutes).HasMaxLength(8000);
            b.Children(e => e.Decisions, c => new { c.TenantId, c.MeetingId });
            b.Children(e => e.Actions, c => new { c.TenantId, c.MeetingId });
        });
        modelBuilder.Child<MeetingDecision>("MeetingDecisions", b =>
        {
            b.ComplexProperty(e => e.Content, Columns);
            b.Property(e => e.Order).HasColumnName("SortOrder");
        });
        modelBuilder.Child<MeetingAction>("MeetingActions", b =>
        {
            b.ComplexProperty(e => e.Content, Columns);
            b.Property(e => e.Note).HasMaxLength(2000);
            b.Property(e => e.Order).HasColumnName("SortOrder");
        });
        modelBuilder.Document<ProgrammeRecord>("ProgrammeRecords", b =>
        {
            b.ComplexProperty(e => e.Content, Columns);
            b.Children(e => e.Figures, c => new { c.TenantId, c.RecordId });
            b.Children(e => e.Entries, c => new { c.TenantId, c.RecordId });
        });
        modelBuilder.Child<RecordEntry>("ProgrammeRecordEntries", b =>
        {
            b.ComplexProperty(e => e.Content, Columns);
            b.Property(e => e.Order).HasColumnName("SortOrder");
        });
        modelBuilder.Document<ProgrammeCheck>("ProgrammeChecks", b =>
        {
            b.Property(e => e.Subject).HasMaxLength(64);
            b.Ignore(e => e.Missed);
            b.HasIndex(e => new { e.TenantId, e.Kind, e.To });
            b.Children(e => e.Lines, c => new { c.TenantId, c.CheckId });
        });
        modelBuilder.Child<CheckLine>("ProgrammeCheckLines", b =>
        {
            b.ComplexProperty(e => e.Content, Columns);
            b.ComplexProperty(e => e.Answer, Columns);
            b.Ignore(e => e.Part);
            b.Ignore(e => e.Outcome);
            b.Ignore(e => e.Explanation);
            b.Property(e => e.Order).HasColumnName("SortOrder");
        });
        modelBuilder.Child<RecordFigure>("ProgrammeRecordFigures", b =>
        {
            b.ComplexProperty(e => e.Content, Columns);
            b.Property(e => e.Order).HasColumnName("SortOrder");
        });
        modelBuilder.Document<DisclosureItem>("DisclosureItems", b =>
        {
            b.Property(e => e.CheckedBy).HasMaxLength(256);
            b.Property(e => e.Opinion).HasMaxLength(4000);
            b.Property(e => e.WithdrawalReason).HasMaxLength(2000);
            b.HasIndex(e => new { e.TenantId, e.State, e.PublishedOn });
            b.HasIndex(e => new { e.TenantId, e.SubjectType, e.SubjectId });
        });
        modelBuilder.Document<Complaint>("Complaints", b =>
        {
            b.Property(e => e.Text).HasMaxLength(4000);
            b.Property(e => e.ReceiptHash).HasMaxLength(64);
            b.Property(e => e.AssignedRole).HasMaxLength(128);
            b.Property(e => e.Answer).HasMaxLength(4000);
            b.HasIndex(e => new { e.TenantId, e.ReceiptHash }).IsUnique();
            b.HasIndex(e => new { e.TenantId, e.State });
            b.HasOne(e => e.Contact).WithOne().HasForeignKey<ComplaintContact>(c => new { c.TenantId, c.ComplaintId }).HasPrincipalKey<Complaint>(c => new { c.TenantId, c.Id }).OnDelete(DeleteBehavior.Cascade);
            b.Navigation(e => e.Contact).AutoInclude();
            b.Children(e => e.Steps, c => new { c.TenantId, c.ComplaintId });
        });
        modelBuilder.Child<ComplaintContact>("ComplaintContacts", b =>
        {
            b.Property(e => e.Name).HasMaxLength(64);
            b.Property(e => e.Reach).HasMaxLength(128);
        });
        modelBuilder.Child<ComplaintStep>("ComplaintSteps", b =>
        {
            b.Property(e => e.UserName).HasMaxLength(256);
            b.Property(e => e.Text).HasMaxLength(4000);
            b.Property(e => e.Order).HasColumnName("SortOrder");
        });
    }

    /// <summary>Maps what every document of the programme has, in any context.</summary>
    public static void Document<TDocument>(this ModelBuilder modelBuilder, string table, Action<EntityTypeBuilder<TDocument>> map)
        where TDocument : CountyDocument
    {
        modelBuilder.Entity<TDocument>(b =>
        {
            b.ToTable(table);
            b.Property(e => e.Number).HasMaxLength(64);
            b.Property(e => e.Title).HasMaxLength(256);
            b.Property(e => e.CreatorName).HasMaxLength(256);
            b.Ignore(e => e.DocumentType);
            b.HasIndex(e => new { e.TenantId, e.Number }).IsUnique();
            map(b);
        });
    }

    private static void Child<TChild>(this ModelBuilder modelBuilder, string table, Action<EntityTypeBuilder<TChild>> map)
        where TChild : Entity, IMultiTenant
    {
        modelBuilder.Entity<TChild>(b =>
        {
            b.ToTable(table);
            map(b);
        });
    }

    private static void Children<TDocument, TChild>(this EntityTypeBuilder<TDocument> builder, Expression<Func<TDocument, IEnumerable<TChild>?>> children, Expression<Func<TChild, object?>> parentKey)
        where TDocument : CountyDocument
        where TChild : Entity
    {
        builder.HasMany(children).WithOne().HasForeignKey(parentKey).HasPrincipalKey(e => new { e.TenantId, e.Id }).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(children).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
    }

    /// <summary>Columns of values: the lengths that the API checks are the lengths of the columns.</summary>
    internal static void Columns<TValues>(ComplexPropertyBuilder<TValues> values)
        where TValues : notnull
    {
        foreach (var property in typeof(TValues).GetProperties().Where(p => p.SetMethod is not null))
        {
            var column = values.Property(property.PropertyType, property.Name);
            if (property.GetCustomAttribute<MaxLengthAttribute>() is { } length)
            {
                column.HasMaxLength(length.Length);
            }
        }
    }
}
