using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SummitManager.Messaging;

public static class MessagingFeature
{
    /// <param name="mail">The section <c>Mail</c>; without a host, mail goes to the pickup folder.</param>
    public static IServiceCollection AddMessaging(this IServiceCollection services, IConfiguration mail, string dataFolder)
    {
        var settings = MailSettings.Read(mail, dataFolder);
        services.AddSingleton(settings);
        if (settings.Host is null)
            services.AddSingleton<MailPost, PickupPost>();
        else
            services.AddSingleton<MailPost, SmtpPost>();
        return services.AddSingleton<SendOutbox>().AddSingleton<ResendMessage>().AddSingleton<OutboxQueries>();
    }
}
