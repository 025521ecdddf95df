using SummitManager.Documents.Pictures;
using SummitManager.Organizations;

namespace SummitManager.Invitations;

/// <summary>Whose letter it is.</summary>
/// <param name="Organization">Full Thai name.</param>
/// <param name="Kind">Says what its head is called.</param>
/// <param name="Number">Of the delegation.</param>
/// <param name="People">How many may come; null is as many as there are places.</param>
/// <param name="LetterNumber">Of this letter alone; null is the template's.</param>
/// <param name="Code">To be typed.</param>
/// <param name="Link">What the QR code opens.</param>
public sealed record LetterFacts(string Organization, OrganizationKind Kind, int Number, int? People, string? LetterNumber, string Code, string Link);

/// <summary>What all letters of an event share; pictures are read once.</summary>
/// <param name="Title">Of the event, in Thai.</param>
/// <param name="StartsOn">First day.</param>
/// <param name="EndsOn">Last day.</param>
/// <param name="Venue">In Thai, null while there is none.</param>
/// <param name="Entry">Where the code is typed: short enough to be copied from paper.</param>
/// <param name="Emblem">Of the sender.</param>
/// <param name="Signature">Of who signs; without one there is room to sign by hand.</param>
public sealed record LetterEvent(string Title, DateOnly StartsOn, DateOnly EndsOn, string? Venue, string Entry, Picture? Emblem, Picture? Signature);
