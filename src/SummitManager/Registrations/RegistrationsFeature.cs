using Microsoft.Extensions.DependencyInjection;
using SummitManager.Events;
using SummitManager.LongJobs;
using SummitManager.Messaging;
using SummitManager.Organizations;
using SummitManager.Registrations.Delegations;

namespace SummitManager.Registrations;

/// <summary>Use cases hold no state and open their own context, so one of each serves everybody.</summary>
public static class RegistrationsFeature
{
    public static IServiceCollection AddRegistrations(this IServiceCollection services) => services
        .AddSingleton<RegistrationMail>()
        .AddSingleton<TicketPdf>()
        .AddSingleton<IMailAttachment>(services => services.GetRequiredService<TicketPdf>())
        .AddSingleton<Waitlist>()
        .AddSingleton<RegisterAttendee>()
        .AddSingleton<CancelRegistration>()
        .AddSingleton<AcceptOffer>()
        .AddSingleton<SetConsents>()
        .AddSingleton<LapseOffers>()
        .AddSingleton<OfferFreePlaces>()
        .AddSingleton<EditRegistration>()
        .AddSingleton<TransferRegistration>()
        .AddSingleton<ReissueTicket>()
        .AddSingleton<ResendTicket>()
        .AddSingleton<ApproveRegistration>()
        .AddSingleton<RejectRegistration>()
        .AddSingleton<ConfirmWaitlisted>()
        .AddSingleton<RegisterByStaff>()
        .AddSingleton<SetVip>()
        .AddSingleton<SetPayment>()
        .AddSingleton<AcceptLetter>()
        .AddSingleton<SendDelegationCode>()
        .AddSingleton<CreateDelegation>()
        .AddSingleton<EditDelegation>()
        .AddSingleton<AddToDelegation>()
        .AddSingleton<RemoveFromDelegation>()
        .AddSingleton<OpenDeskByCode>()
        .AddSingleton<SendDeskCode>()
        .AddSingleton<OpenDeskByMail>()
        .AddSingleton<DeskQueries>()
        .AddSingleton<RegisterDelegate>()
        .AddSingleton<RegisterDelegates>()
        .AddSingleton<EditDeskContact>()
        .AddSingleton<UploadDelegationList>()
        .AddSingleton<DelegationImportQueries>()
        .AddSingleton<ImportBatch>()
        .AddSingleton<ImportDelegations>()
        .AddSingleton<DelegationTickets>()
        .AddSingleton<DelegationNames>()
        .AddSingleton<RegistrationQueries>()
        .AddSingleton<PublicEvents>()
        .AddSingleton<RegistrationListQueries>()
        .AddSingleton<DelegationQueries>()
        .AddSingleton<ExportRegistrations>()
        .AddSingleton<PrepareExport>()
        .AddSingleton<ILongJob, RegistrationsBook>()
        .AddSingleton<ILongJob, DelegationsBook>()
        .AddSingleton<SaveRegistrationType>()
        .AddSingleton<RemoveRegistrationType>()
        .AddSingleton<SaveQuota>()
        .AddSingleton<SavePrices>()
        .AddSingleton<RemoveQuota>()
        .AddSingleton<PublishConsentText>()
        .AddSingleton<RegistrationSetupQueries>()
        .AddSingleton<IEventReadiness, RegistrationReadiness>()
        .AddSingleton<IOrganizationReferences, RegistrationReferences>()
        .AddSingleton<IOrganizationReferences, DelegationReferences>()
        .AddSingleton<IEventCopied, CopyRegistrationSetup>();
}
