using SummitManager.Documents.Pictures;
using SummitManager.People;
using SummitManager.Shared;

namespace SummitManager.Attendance;

/// <summary>One person's certificate.</summary>
/// <param name="Name">With the title as they write it.</param>
/// <param name="Position">The exact one, null for none.</param>
/// <param name="Organization">As registered.</param>
/// <param name="Language">Of the certificate.</param>
/// <param name="Number">As printed: <c>12/2569</c>; null on a sample.</param>
/// <param name="CheckAddress">What its QR code opens; null prints none.</param>
public sealed record CertificateFacts(PersonName Name, string? Position, string Organization, Language Language, string? Number, string? CheckAddress);

/// <summary>What all certificates of an event share; pictures are loaded once.</summary>
/// <param name="Title">Of the event.</param>
/// <param name="StartsOn">First day.</param>
/// <param name="EndsOn">Last day.</param>
/// <param name="GivenOn">The date printed.</param>
/// <param name="Venue">Name of the place, empty while there is none.</param>
/// <param name="Logos">Of the hosts, in their order (FR-03).</param>
/// <param name="Background">Of the page.</param>
/// <param name="Signatures">In the order of the template's, null where there is no picture.</param>
public sealed record CertificateEvent(Label Title, DateOnly StartsOn, DateOnly EndsOn, DateOnly GivenOn, Label Venue,
    IReadOnlyList<Picture> Logos, Picture? Background, IReadOnlyList<Picture?> Signatures);
