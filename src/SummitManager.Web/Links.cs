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
    public static string Agenda(string slug) => $"/e/{slug}/agenda";
    public static string Session(string slug, Guid id) => $"/e/{slug}/sessions/{id}";
    public static string SessionCalendar(string slug, Guid id) => $"/e/{slug}/sessions/{id}.ics";
    public static string News(string slug) => $"/e/{slug}/news";
    public static string NewsItem(string slug, int number) => $"/e/{slug}/news/{number}";
    public static string Cases(string slug) => $"/e/{slug}/cases";
    public static string Case(string slug, Guid id) => $"/e/{slug}/cases/{id}";
    public static string Pledges(string slug) => $"/e/{slug}/pledges";
    /// <summary>The large screen in the hall.</summary>
    public static string HallScreen(string slug) => $"/e/{slug}/screen/hall";
    /// <summary>The screen at a room's door.</summary>
    public static string RoomScreen(string slug, Guid roomId) => $"/e/{slug}/screen/room/{roomId}";
    public static string ScreenData(string slug) => $"/e/{slug}/screen/data.json";
    public const string ScreenPage = "/screen/screen.html";
    public static string Privacy(string slug) => $"/e/{slug}/privacy";
    public static string Register(string slug) => $"/e/{slug}/register";
    public static string Resend(string slug) => $"/e/{slug}/find-ticket";
    public static string Ticket(string linkCode) => $"/t/{linkCode}";
    public static string TicketQr(string linkCode) => $"/t/{linkCode}/qr.svg";
    public static string TicketPng(string linkCode) => $"/t/{linkCode}/ticket.png";
    public static string TicketPdf(string linkCode) => $"/t/{linkCode}/ticket.pdf";
    public static string TicketCalendar(string linkCode) => $"/t/{linkCode}/calendar.ics";
    /// <summary>One's own programme, with the seats to book.</summary>
    public static string TicketAgenda(string linkCode) => $"/t/{linkCode}/agenda";
    /// <summary>The same to subscribe to.</summary>
    public static string TicketAgendaFeed(string linkCode) => $"/t/{linkCode}/agenda.ics";
    /// <summary>Exchange of contacts, for whoever takes part.</summary>
    public static string TicketContacts(string linkCode) => $"/t/{linkCode}/contacts";
    public static string ContactFile(string linkCode, Guid cardId) => $"/t/{linkCode}/contacts/{cardId}.vcf";
    public static string TicketEdit(string linkCode) => $"/t/{linkCode}/edit";
    public static string TicketTransfer(string linkCode) => $"/t/{linkCode}/transfer";
    public static string TicketConsents(string linkCode) => $"/t/{linkCode}/consents";
    public static string TicketAccept(string linkCode) => $"/t/{linkCode}/accept";
    public static string TicketCancel(string linkCode) => $"/t/{linkCode}/cancel";

    public static string TicketPay(string linkCode) => $"/t/{linkCode}/pay";
    /// <summary>Papers behind a payment page.</summary>
    /// <param name="pay"><see cref="DeskPay"/> or <see cref="TicketPay"/>.</param>
    /// <param name="invoiceId">Of theirs.</param>
    public static string InvoicePdf(string pay, Guid invoiceId) => $"{pay}/invoices/{invoiceId}.pdf";
    public static string ReceiptPdf(string pay, Guid receiptId) => $"{pay}/receipts/{receiptId}.pdf";
    /// <summary>What a receipt's code leads to.</summary>
    public static string CheckReceipt(string code) => $"/r/{code}";
    public static string TicketQuestions(string linkCode) => $"/t/{linkCode}/questions";
    public static string TicketFile(string linkCode, Guid questionId) => $"/t/{linkCode}/questions/{questionId}/file";

    /// <summary>Somebody of the programme, for everybody.</summary>
    public static string PublicSpeaker(string slug, Guid speakerId) => $"/e/{slug}/speakers/{speakerId}";
    public static string PublicSpeakerPhoto(string slug, Guid speakerId) => $"{PublicSpeaker(slug, speakerId)}/photo";
    /// <summary>A speaker's own page; secret.</summary>
    public static string Speaker(string linkCode) => $"/s/{linkCode}";
    public static string OwnSpeakerPhoto(string linkCode) => $"/s/{linkCode}/photo";
    public static string Sponsors(string slug) => $"/e/{slug}/sponsors";
    public static string SponsorLogo(string slug, Guid fileId) => $"/e/{slug}/sponsors/logos/{fileId}";
    public static string ManageSponsorLogo(Guid eventId, Guid fileId) => $"/manage/{eventId}/sponsors/logos/{fileId}";
    public static string OwnMaterial(string linkCode, Guid materialId) => $"/s/{linkCode}/materials/{materialId}";
    public static string ShownMaterial(string slug, Guid sessionId, Guid materialId) => $"{Session(slug, sessionId)}/materials/{materialId}";
    /// <summary>Files of sessions, for staff.</summary>
    public static string Materials(Guid eventId) => $"/manage/{eventId}/agenda/materials";
    public static string StaffMaterial(Guid eventId, Guid materialId) => $"{Materials(eventId)}/{materialId}";
    /// <summary>Who sits and who waits in a session.</summary>
    public static string SessionBookings(Guid eventId, Guid sessionId) => $"/manage/{eventId}/agenda/sessions/{sessionId}/bookings";
    public static string SessionBookingsFile(Guid eventId, Guid sessionId) => $"{SessionBookings(eventId, sessionId)}.xlsx";
    public static string SpeakerPhoto(Guid eventId, Guid fileId) => $"/manage/{eventId}/speakers/photos/{fileId}";
    public static string Protocol(Guid eventId, DateOnly day, int seats) => $"/manage/{eventId}/protocol?day={Iso(day)}&seats={seats}";
    public static string RunSheet(Guid eventId, DateOnly day) => $"/manage/{eventId}/protocol/run-sheet.pdf?day={Iso(day)}";
    public static string PlaceCards(Guid eventId, bool guestsOnly) => $"/manage/{eventId}/protocol/place-cards.pdf{(guestsOnly ? "?guests=1" : "")}";

    /// <summary>What a delegation is asked once for all: buses, hotel, arrival day.</summary>
    public static string DeskQuestions(string linkCode) => $"/d/{linkCode}/questions";
    public static string DeskFile(string linkCode, Guid questionId) => $"/d/{linkCode}/questions/{questionId}/file";
    /// <summary>Where a coordinator types the code of the letter, or asks for one by mail.</summary>
    public const string Desks = "/d";
    /// <summary>The coordinator's desk. In the QR of the invitation letter.</summary>
    public static string Desk(string linkCode) => $"/d/{linkCode}";
    /// <summary>Seats in sessions for members.</summary>
    public static string DeskAgenda(string linkCode) => $"/d/{linkCode}/agenda";
    public static string DeskPay(string linkCode) => $"/d/{linkCode}/pay";
    public static string DeskContact(string linkCode) => $"/d/{linkCode}/contact";
    public static string DeskAdd(string linkCode) => $"/d/{linkCode}/add";
    public static string DeskPaste(string linkCode) => $"/d/{linkCode}/paste";
    public static string DeskTemplate(string linkCode) => $"/d/{linkCode}/template.xlsx";
    public static string DeskTickets(string linkCode) => $"/d/{linkCode}/tickets.pdf";
    public static string DeskNames(string linkCode) => $"/d/{linkCode}/names.pdf";
    public static string DeskPerson(string linkCode, Guid registrationId) => $"/d/{linkCode}/people/{registrationId}";
    public static string DeskReplace(string linkCode, Guid registrationId) => $"/d/{linkCode}/people/{registrationId}/replace";
    public static string DeskCancel(string linkCode, Guid registrationId) => $"/d/{linkCode}/people/{registrationId}/cancel";

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
    public static string ImportTemplate(Guid eventId) => $"/manage/{eventId}/delegations/import/template.xlsx";
    /// <summary>What is to be corrected in an uploaded list, as a spreadsheet.</summary>
    public static string ImportFaults(Guid eventId, Guid fileId, string? typeId) => $"/manage/{eventId}/delegations/import/{fileId}/faults.xlsx?type={typeId}";

    public static string DeskReply(string linkCode) => $"{Desk(linkCode)}/reply";
    public static string InvitationLetter(Guid eventId, Guid invitationId) => $"/manage/{eventId}/invitations/{invitationId}/letter.pdf";
    public static string InvitationPicture(Guid eventId, Guid fileId) => $"/manage/{eventId}/invitations/pictures/{fileId}";
    /// <summary>The list as a file; the list's own question comes behind it.</summary>
    public static string InvitationsFile(Guid eventId, string query = "") => $"/manage/{eventId}/invitations.xlsx{query}";
    public static string ManageRegistration(Guid eventId, Guid id) => $"/manage/{eventId}/registrations/{id}";

    public static string ManageNews(Guid eventId, Guid id) => $"/manage/{eventId}/press/{id}";
    /// <summary>Opens the editor, with a draft made of the event or empty.</summary>
    public static string NewNews(Guid eventId, bool fromEvent) => $"/manage/{eventId}/press/new{(fromEvent ? "?from=event" : "")}";
    /// <param name="eventId">Whose coverage.</param>
    /// <param name="ending"><c>xlsx</c> or <c>csv</c>.</param>
    public static string PledgesFile(Guid eventId, string ending) => $"/manage/{eventId}/pledges.{ending}";

    public static string CertificatePicture(Guid eventId, Guid fileId) => $"/manage/{eventId}/certificate/pictures/{fileId}";
    public static string CertificateSample(Guid eventId) => $"/manage/{eventId}/certificate/sample.pdf";
    public static string AnswerFile(Guid eventId, Guid subjectId, Guid questionId) => $"/manage/{eventId}/answers/{subjectId}/{questionId}";
    /// <summary>What was answered, as a file. Ending: <c>xlsx</c> or <c>csv</c>.</summary>
    public static string AnswersFile(Guid eventId, string ending, string query = "") => $"/manage/{eventId}/answers.{ending}{query}";
    public static string BadgePdf(Guid eventId, Guid registrationId) => $"/manage/{eventId}/badges/{registrationId}.pdf";

    /// <summary>The list as a file; the list's own question comes behind it.</summary>
    /// <param name="eventId">Whose list.</param>
    /// <param name="ending"><c>xlsx</c> or <c>csv</c>.</param>
    /// <param name="query">With its question mark, or empty.</param>
    public static string RegistrationsFile(Guid eventId, string ending, string query = "") => $"/manage/{eventId}/registrations.{ending}{query}";

    public static string Money(Guid eventId, string page = "") => $"/manage/{eventId}/money{(page.Length == 0 ? "" : "/" + page)}";
    public static string ManageInvoice(Guid eventId, Guid id) => Money(eventId, $"invoices/{id}");
    public static string ManagePayment(Guid eventId, Guid id) => Money(eventId, $"payments/{id}");
    public static string NewInvoiceFor(Guid eventId, Guid? delegationId, Guid? personId) => Money(eventId, "new") + (delegationId is { } d ? $"?delegation={d}" : $"?person={personId}");
    public static string ManageInvoicePdf(Guid eventId, Guid id) => Money(eventId, $"invoices/{id}.pdf");
    public static string ManageReceiptPdf(Guid eventId, Guid id) => Money(eventId, $"receipts/{id}.pdf");
    public static string ManageReceiptsPdf(Guid eventId, Guid invoiceId) => Money(eventId, $"invoices/{invoiceId}/receipts.pdf");
    public static string SlipFile(Guid eventId, Guid slipId) => Money(eventId, $"slips/{slipId}");
    public static string MoneyFile(Guid eventId, string what, string ending) => Money(eventId, $"{what}.{ending}");

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

    /// <summary>A day as addresses and choices of forms write it.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Switches the language and comes back.</summary>
    public static string SwitchTo(Language language, string returnTo) => $"/language/{language.Tag()}?return={Uri.EscapeDataString(returnTo)}";
}
