using SummitManager.Accounts;

namespace SummitManager.Web.Manage;

public sealed record ManageMenuItem(string Page, string Text, string Icon, Permission Needs)
{
    public string Link(Guid eventId) => Page.Length == 0 ? Links.ManageEvent(eventId) : Links.ManageEvent(eventId, Page);
}

public sealed record ManageMenuGroup(string Text, IReadOnlyList<ManageMenuItem> Items);

/// <summary>The back office follows the organiser's time, not our tables. A feature adds its line here.</summary>
public static class ManageMenu
{
    public static readonly IReadOnlyList<ManageMenuGroup> Groups =
    [
        new("Common.MenuPrepare",
        [
            new("", "Common.MenuOverview", "star", Permission.View),
            new("settings", "Common.MenuEvent", "settings", Permission.ManageEvent),
            new("agenda", "Common.MenuAgenda", "calendar", Permission.View),
            new("speakers", "Common.MenuSpeakers", "user", Permission.View),
            new("protocol", "Common.MenuProtocol", "star", Permission.View),
            new("cases", "Common.MenuCases", "star", Permission.View),
            new("pledges", "Common.MenuPledges", "map-pin", Permission.View),
            new("sponsors", "Common.MenuSponsors", "star", Permission.View),
            new("types", "Common.MenuTypes", "ticket", Permission.ManageEvent),
            new("questions", "Common.MenuQuestions", "help", Permission.ManageEvent),
            new("texts", "Common.MenuTexts", "info", Permission.ManageEvent),
            new("checkpoints", "Common.MenuCheckpoints", "door-in", Permission.ManageEvent),
            new("badges", "Common.MenuBadges", "ticket", Permission.View),
            new("sign-in-sheets", "Common.MenuSignIn", "edit", Permission.View),
            new("certificate", "Common.MenuCertificate", "star", Permission.View),
            new("lanes", "Common.MenuLanes", "hourglass", Permission.View),
            new("staff", "Common.MenuStaff", "users", Permission.ManageStaff),
        ]),
        new("Common.MenuInvite",
        [
            new("invitations", "Common.MenuInvitations", "file", Permission.View),
            new("registrations", "Common.MenuRegistrations", "users", Permission.View),
            new("delegations", "Common.MenuDelegations", "building", Permission.View),
            new("money", "Common.MenuMoney", "money", Permission.View),
            new("questions/results", "Common.MenuAnswers", "board", Permission.View),
            new("press", "Common.MenuPress", "share", Permission.View),
            new("contacts", "Common.MenuContacts", "users", Permission.View),
            new("outbox", "Common.MenuOutbox", "mail", Permission.View),
        ]),
        new("Common.MenuDays",
        [
            new("board", "Common.MenuBoard", "board", Permission.View),
            new("desk", "Common.MenuDesk", "help", Permission.FindAtDoor),
            new("conflicts", "Common.MenuConflicts", "warning", Permission.SuperviseDoor),
            new("doors", "Common.MenuDoors", "camera", Permission.Scan),
            new("agenda/screens", "Screens.Menu", "grid", Permission.View),
            new("devices", "Common.MenuDevices", "phone", Permission.SuperviseDoor),
        ]),
        new("Common.MenuAfter",
        [
            new("jobs", "Common.MenuJobs", "file", Permission.View),
            new("audit", "Common.MenuAudit", "clock", Permission.View),
        ]),
    ];
}
