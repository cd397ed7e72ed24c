using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Funds;

/// <summary>Registers what the fund use cases share.</summary>
public static class FundsDependencyInjection
{
    /// <summary>Adds it; the queries come with the store.</summary>
    public static IServiceCollection AddFunds(this IServiceCollection services) => services
        .AddScoped<FundContext>().AddScoped<FundsPoster>().AddScoped<CommitmentDesk>().AddScoped<NoticeDesk>().AddScoped<NoticeDtos>().AddScoped<InvoiceDesk>().AddScoped<RuleTexts>().AddScoped<FundExecutionReader>()
        .AddScoped<IPublicFundQueries, PublicFundQueries>().AddScoped<IPublicObjections, PublicObjections>();
}
