using SummitManager.Accounts;
using SummitManager.Contacts;
using SummitManager.Registrations;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Contacts;

/// <summary>An event whose exchange of contacts is on.</summary>
internal sealed record ContactsSetup(TestDatabase Db, TestEvent Event, ConsentText Text)
{
    public ContactQueries Queries => Db.Get<ContactQueries>();

    public static async Task<ContactsSetup> OpenAsync(TestDatabase db, TestEvent? at = null, bool isOn = true)
    {
        var e = at ?? await db.NewEventAsync();
        var organiser = Staffing.Actor(EventRole.Organiser, e.Id);
        var text = (await db.Get<PublishConsentText>().RunAsync(organiser, e.Id, new ConsentTextForm { Kind = ConsentKind.Directory, TextTh = "ยินยอมให้ผู้เข้าร่วมคนอื่นเห็น", TextEn = "Others may see me" }, default)).ShouldBeOk();
        if (isOn)
            (await db.Get<SwitchContactExchange>().RunAsync(organiser, e.Id, true, default)).ShouldBeOk();
        return new ContactsSetup(db, e, text);
    }

    public Task<Registration> PersonAsync(string name) => Db.RegisterAsync(Event, name);

    public ContactChoice Choice() => new(Text.Id, true, false, false, false, false);

    public async Task ShareAsync(Registration person, bool position = false, bool organization = false, bool email = false, bool phone = false) =>
        (await Db.Get<ShareContact>().RunAsync(person.LinkCode, new ContactChoice(Text.Id, true, position, organization, email, phone), default)).ShouldBeOk();

    public async Task<ContactsView> ViewAsync(Registration person, ContactFilter? filter = null) => (await Queries.OfHolderAsync(person.LinkCode, filter ?? new ContactFilter(null, null), default))!;

    public async Task<ContactEntry?> OneAsync(Registration person, Guid card) => (await Queries.OneAsync(person.LinkCode, card, default))?.Contact;
}
