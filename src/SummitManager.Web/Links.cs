using SummitManager.Shared;

namespace SummitManager.Web;

/// <summary>Every address of the site, written once.</summary>
public static class Links
{
    public const string Home = "/";
    public const string SignIn = "/account/sign-in";
    public const string SignOut = "/account/sign-out";
    public const string TwoFactor = "/account/two-factor";
    public const string AccountSecurity = "/account/security";
    public const string AccountPassword = "/account/password";
    public const string AccountAuthenticator = "/account/authenticator";
    public const string AccountDenied = "/account/denied";
    public const string AccountActivate = "/account/activate";
    public static string Activate(string linkCode) => $"{AccountActivate}/{linkCode}";
    public const string DevMail = "/dev/mail";

    public static string Event(string slug) => $"/e/{slug}";
    public static string EventCalendar(string slug) => $"/e/{slug}/calendar.ics";
    /// <summary>The key of the file stands for its content: the address may be kept for good.</summary>
    public static string Logo(string slug, Guid fileId) => $"/e/{slug}/logos/{fileId}";
    public static string Privacy(string slug) => $"/e/{slug}/privacy";
    public static string Register(string slug) => $"/e/{slug}/register";
    public static string Resend(string slug) => $"/e/{slug}/find-ticket";
    public static string Ticket(string linkCode) => $"/t/{linkCode}";
    public static string TicketQr(string linkCode) => $"/t/{linkCode}/qr.svg";
    public static string TicketPng(string linkCode) => $"/t/{linkCode}/ticket.png";
    public static string TicketPdf(string linkCode) => $"/t/{linkCode}/ticket.pdf";
    public static string TicketCalendar(string linkCode) => $"/t/{linkCode}/calendar.ics";
    public static string TicketEdit(string linkCode) => $"/t/{linkCode}/edit";
    public static string TicketTransfer(string linkCode) => $"/t/{linkCode}/transfer";
    public static string TicketConsents(string linkCode) => $"/t/{linkCode}/consents";
    public static string TicketAccept(string linkCode) => $"/t/{linkCode}/accept";
    public static string TicketCancel(string linkCode) => $"/t/{linkCode}/cancel";

    public const string Manage = "/manage";
    public static string ManageEvent(Guid eventId) => $"/manage/{eventId}";
    public static string ManageEvent(Guid eventId, string page) => $"/manage/{eventId}/{page}";
    public static string ManageLogo(Guid eventId, Guid fileId) => $"/manage/{eventId}/logos/{fileId}";
    public const string ManageNewEvent = "/manage/new";
    public const string ManageOrganizations = "/manage/organizations";
    public const string OrganizationsImport = $"{ManageOrganizations}/import";
    public const string OrganizationsMerge = $"{ManageOrganizations}/merge";
    public const string OrganizationsTemplate = $"{ManageOrganizations}/template.xlsx";
    public static string ManageOrganization(Guid id) => $"{ManageOrganizations}/{id}";
    public static string ManageVenue(Guid eventId, Guid venueId) => $"/manage/{eventId}/venues/{venueId}";

    /// <summary>The coordinator's desk; the same address stands in letters.</summary>
    public static string Desk(string linkCode) => SummitManager.Invitations.InvitationLinks.Desk(linkCode);
    public static string DeskReply(string linkCode) => $"{Desk(linkCode)}/reply";
    public static string InvitationLetter(Guid eventId, Guid invitationId) => $"/manage/{eventId}/invitations/{invitationId}/letter.pdf";
    public static string InvitationPicture(Guid eventId, Guid fileId) => $"/manage/{eventId}/invitations/pictures/{fileId}";
    /// <summary>The list as a file; the list's own question comes behind it.</summary>
    public static string InvitationsFile(Guid eventId, string query = "") => $"/manage/{eventId}/invitations.xlsx{query}";
    public static string ManageRegistration(Guid eventId, Guid id) => $"/manage/{eventId}/registrations/{id}";

    public static string CertificatePicture(Guid eventId, Guid fileId) => $"/manage/{eventId}/certificate/pictures/{fileId}";
    public static string CertificateSample(Guid eventId) => $"/manage/{eventId}/certificate/sample.pdf";
    public static string BadgePdf(Guid eventId, Guid registrationId) => $"/manage/{eventId}/badges/{registrationId}.pdf";

    /// <summary>The list as a file; the list's own question comes behind it.</summary>
    /// <param name="eventId">Whose list.</param>
    /// <param name="ending"><c>xlsx</c> or <c>csv</c>.</param>
    /// <param name="query">With its question mark, or empty.</param>
    public static string RegistrationsFile(Guid eventId, string ending, string query = "") => $"/manage/{eventId}/registrations.{ending}{query}";

    /// <summary>What came of long work.</summary>
    public static string LongJobResult(Guid eventId, Guid jobId) => $"/manage/{eventId}/jobs/{jobId}/result";

    public static string BoardScreen(Guid eventId) => $"/manage/{eventId}/board?screen=1";

    /// <summary>The big screen with the code that changes.</summary>
    public static string Wall(Guid checkpointId) => $"/door/wall/{checkpointId}";

    public static string WallCode(Guid checkpointId) => $"{Wall(checkpointId)}/code";

    /// <summary>Where a phone lands that read the wall's code.</summary>
    public static string SelfCheckIn(Guid checkpointId) => $"/in/{checkpointId}";
    public static string Kiosk(Guid checkpointId) => $"/door/kiosk/{checkpointId}";

    public const string Door = "/door";
    public const string DoorApp = "/door/app";
    public const string DoorPair = "/door/pair";
    public const string DoorWords = "/door/words.json";
    public const string DoorWorker = "/door/sw.js";
    public static string DoorAt(Guid checkpointId) => $"/door/{checkpointId}";
    /// <summary>In the QR of a pass. The code stands in the fragment, so that it reaches no log.</summary>
    public static string DoorPairWith(string code) => $"{DoorPair}#{code}";
    /// <summary>The app, told which door to open; what stands behind the # stays in the browser.</summary>
    public static string DoorAppAt(Guid checkpointId) => $"{DoorApp}#{checkpointId}";
    public static string DoorWalkIn(Guid checkpointId) => $"/door/{checkpointId}/walk-in";
    public static string DoorWalkInDone(Guid checkpointId, Guid registrationId) => $"/door/{checkpointId}/walk-in/{registrationId}";

    /// <summary>Switches the language and comes back.</summary>
    public static string SwitchTo(Language language, string returnTo) => $"/language/{language.Tag()}?return={Uri.EscapeDataString(returnTo)}";
}
