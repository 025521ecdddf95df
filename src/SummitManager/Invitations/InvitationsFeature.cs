using Microsoft.Extensions.DependencyInjection;
using SummitManager.Events;
using SummitManager.LongJobs;
using SummitManager.Organizations;

namespace SummitManager.Invitations;

/// <summary>Inviting bodies to an event, their letters and their answers.</summary>
public static class InvitationsFeature
{
    public static IServiceCollection AddInvitations(this IServiceCollection services) => services
        .AddSingleton<InviteOrganizations>()
        .AddSingleton<EditInvitation>()
        .AddSingleton<RecordReply>()
        .AddSingleton<ReplyToInvitation>()
        .AddSingleton<RemindInvited>()
        .AddSingleton<ExportInvitations>()
        .AddSingleton<InvitationQueries>()
        .AddSingleton<InvitationLetterQueries>()
        .AddSingleton<SaveInvitationTemplate>()
        .AddSingleton<UploadInvitationPicture>()
        .AddSingleton<PrintInvitation>()
        .AddSingleton<IOrganizationReferences, InvitationReferences>()
        .AddSingleton<ILongJob, InvitationLettersPrint>()
        .AddSingleton<IEventCopied, CopyInvitationTemplate>();
}
