using SummitManager.Shared;

namespace SummitManager.Contacts;

/// <summary>Nobody can agree to a text that is not there.</summary>
public sealed record NoDirectoryText : Refusal;

/// <summary>The organiser has not switched the exchange on.</summary>
public sealed record ExchangeIsOff : Refusal;

/// <summary>Only who has a ticket takes part.</summary>
public sealed record ContactsNeedTicket : Refusal;
