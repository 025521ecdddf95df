using SummitManager.CheckIns.Devices;
using SummitManager.Shared;

namespace SummitManager.Web.Manage.CheckIns;

/// <summary>What stands on the paper that pairs phones.</summary>
/// <param name="Code">Held by the open page only; it cannot be read again.</param>
public sealed record PassSheetFacts(PassLine Pass, string Code, Label EventTitle, EventTime Time);
