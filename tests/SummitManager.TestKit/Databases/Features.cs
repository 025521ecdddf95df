using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SummitManager.Data;
using SummitManager.Messaging;
using SummitManager.Shared;

namespace SummitManager.TestKit.Databases;

/// <summary>The product's composition without its host.</summary>
internal static class Features
{
    public static void AddFeatures(this IServiceCollection services, DatabaseSettings settings, TimeProvider time, Codes codes, MailPost mail, IInterceptor commands)
    {
        services.AddLogging();
        services.AddSingleton(time);
        services.AddSingleton(codes);
        services.AddSingleton(new SiteAddress("https://summit.example"));
        services.AddSummitDb(settings);
        services.ConfigureDbContext<SqliteSummitDb>(options => options.AddInterceptors(commands));
        services.ConfigureDbContext<PostgreSqlSummitDb>(options => options.AddInterceptors(commands));
        services.ConfigureDbContext<SqlServerSummitDb>(options => options.AddInterceptors(commands));
        AddEach(services);
        services.AddMessaging(new ConfigurationBuilder().Build().GetSection("Mail"), Path.GetTempPath());
        services.AddSingleton(mail);
    }

    /// <summary>Every <c>XxxFeature.AddXxx(IServiceCollection)</c>, so that a new feature needs no line here.</summary>
    private static void AddEach(IServiceCollection services)
    {
        var adds = typeof(SummitDb).Assembly.GetTypes()
            .Where(type => type.IsAbstract && type.IsSealed && type.Name.EndsWith("Feature", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods())
            .Where(method => method.IsStatic && method.GetParameters() is [{ ParameterType: var only }] && only == typeof(IServiceCollection));
        foreach (var add in adds)
            add.Invoke(null, [services]);
    }
}
