using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Radzen;
using SummitManager.Accounts;
using SummitManager.Agenda;
using SummitManager.Agenda.Doors;
using SummitManager.Agenda.Materials;
using SummitManager.Agenda.Seats;
using SummitManager.Agenda.Speakers;
using SummitManager.Attendance;
using SummitManager.Badges;
using SummitManager.CheckIns;
using SummitManager.Contacts;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Exhibition.Sponsors;
using SummitManager.Files;
using SummitManager.Invitations;
using SummitManager.Jobs;
using SummitManager.LongJobs;
using SummitManager.Messaging;
using SummitManager.Organizations;
using SummitManager.Payments;
using SummitManager.Press;
using SummitManager.Questions;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.Showcase;
using SummitManager.Web.Account;
using SummitManager.Web.Development;
using SummitManager.Web.Door.Shell;
using SummitManager.Web.Localization;
using SummitManager.Web.Public.Screens;

namespace SummitManager.Web.Hosting;

/// <summary>The composition root: every service of the product, one line a feature.</summary>
public static class AddSummitExtension
{
    public static void AddSummit(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var configuration = builder.Configuration;

        // Foundations
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<Codes, SystemCodes>();
        services.AddSingleton(new SiteAddress(configuration["Site:BaseUrl"] ?? ""));
        services.AddSummitDb(DatabaseConfiguration.Read(configuration, builder.Environment));

        // Features
        services.AddStaff();
        services.AddFiles();
        services.AddEvents();
        services.AddOrganizations();
        services.AddRegistrations();
        services.AddCheckIns();
        services.AddQuestions();
        services.AddAgenda();
        services.AddSeats();
        services.AddSpeakers();
        services.AddMaterials();
        services.AddSessionDoors();
        services.AddInvitations();
        services.AddBadges();
        services.AddPayments();
        services.AddAttendance();
        services.AddPress();
        services.AddShowcase();
        services.AddSponsors();
        services.AddContacts();
        services.AddMessaging(configuration.GetSection("Mail"), DatabaseConfiguration.DataFolder(configuration, builder.Environment));
        services.AddLongJobs();
        services.AddJobs(configuration.GetValue("Jobs:Enabled", true));

        // Accounts of staff
        services.AddAccounts();
        services.AddDataProtection().SetApplicationName("SummitManager");
        services.AddSingleton<Microsoft.Extensions.Options.IConfigureOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>, KeysInDatabase>();

        // Screens
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddCascadingAuthenticationState();
        services.AddScoped<Microsoft.AspNetCore.Components.Authorization.AuthenticationStateProvider, StaffStillValid>();
        services.AddRadzenComponents();
        services.AddScoped<Texts>();
        services.AddSingleton<PickupFolder>();
        services.AddDoorShell();
        services.AddScreens();
        services.AddSingleton<SummitManager.Web.Manage.CheckIns.BoardFeed>();
        services.AddSingleton<SummitManager.Web.Manage.CheckIns.AlertFeed>();
        services.AddSingleton<SummitManager.Web.Public.SelfCheckIns.WallCodes>();
        services.AddSingleton<SummitManager.Web.Public.SelfCheckIns.RememberedTickets>();
        services.AddHostedService<WarmUp>();
        services.AddHttpContextAccessor();
        services.AddRequestLanguage();
        services.AddLimits(configuration);
        // Thai goes out as Thai, not as numeric entities: a fifth less to send.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.ConfigureHttpJsonOptions(o => o.SerializerOptions.Converters.Add(new System.Text.Json.Serialization.JsonStringEnumConverter()));
        services.AddResponseCompression(o => o.EnableForHttps = false);
    }
}
