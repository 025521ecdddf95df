using SummitManager.Data;
using SummitManager.Organizations;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Registrations;

public sealed class EditRegistrationTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static EditRequest From(Registration r, Action<RegistrationForm> change)
    {
        var form = RegistrationForm.Of(r);
        change(form);
        return new EditRequest(form, r.Version);
    }

    [DatabaseFact]
    public async Task Changes_what_was_typed_and_how_it_is_found(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var r = await db.RegisterAsync(e, "สมชาย ใจดี");

        (await db.Get<EditRegistration>().RunAsync(r.LinkCode, From(r, f => (f.Given, f.Phone) = ("ณัฐธิดา", "0812345678")), default)).ShouldBeOk();

        var after = await db.ReadAsync(r.Id);
        Assert.Equal("ณัฐธิดา", after.Name.Given);
        Assert.Equal("+66812345678", after.Phone);
        Assert.NotEqual(r.SortKey, after.SortKey);
        Assert.NotEqual(r.DuplicateKey, after.DuplicateKey);
        Assert.Equal(1, (await db.Get<RegistrationListQueries>().ListAsync(new RegistrationFilter(e.Id) { Text = "ณัฐธิดา" }, 1, 10, default)).Total);
        var entry = Assert.Single(await db.AuditAsync(r.Id));
        Assert.Equal("Changed: Name, Phone", entry.Details);
    }

    [DatabaseFact]
    public async Task Sends_the_ticket_to_a_new_address(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var r = await db.RegisterAsync(await db.NewEventAsync(), "สมชาย ใจดี");

        (await db.Get<EditRegistration>().RunAsync(r.LinkCode, From(r, f => f.Email = "New@Office.example"), default)).ShouldBeOk();

        Assert.Equal(["new@office.example", "person@office.example"], (await db.MailsAsync(r.Id)).Select(m => m.To).Order(StringComparer.Ordinal));
    }

    [DatabaseFact]
    public async Task Answers_the_same_when_the_form_is_sent_twice(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var r = await db.RegisterAsync(await db.NewEventAsync(), "สมชาย ใจดี");
        var request = From(r, f => f.Position = "ปลัด");

        (await db.Get<EditRegistration>().RunAsync(r.LinkCode, request, default)).ShouldBeOk();
        (await db.Get<EditRegistration>().RunAsync(r.LinkCode, request, default)).ShouldBeOk();

        Assert.Single(await db.AuditAsync(r.Id));
    }

    [DatabaseFact]
    public async Task Refuses_over_somebody_elses_edit(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var r = await db.RegisterAsync(e, "สมชาย ใจดี");
        (await db.Get<EditRegistration>().RunAsync(e.Registrar(), r.Id, From(r, f => f.Position = "ปลัด"), default)).ShouldBeOk();

        (await db.Get<EditRegistration>().RunAsync(r.LinkCode, From(r, f => f.Position = "นายก"), default)).ShouldRefuseWith<ChangedMeanwhile>();

        Assert.Equal("ปลัด", (await db.ReadAsync(r.Id)).Position);
    }

    [DatabaseFact]
    public async Task Refuses_the_name_of_somebody_who_is_registered_unless_staff_know_a_namesake(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        await db.RegisterAsync(e, "สมชาย ใจดี");
        var r = await db.RegisterAsync(e, "สมหญิง ใจดี");
        var request = From(r, f => f.Given = "สมชาย");

        (await db.Get<EditRegistration>().RunAsync(r.LinkCode, request with { AllowNamesake = true }, default)).ShouldRefuseWith<AlreadyRegistered>();
        (await db.Get<EditRegistration>().RunAsync(e.Registrar(), r.Id, request, default)).ShouldRefuseWith<AlreadyRegistered>();
        (await db.Get<EditRegistration>().RunAsync(e.Registrar(), r.Id, request with { AllowNamesake = true }, default)).ShouldBeOk();

        Assert.True((await db.ReadAsync(r.Id)).IsNamesake);
    }

    [DatabaseFact]
    public async Task Refuses_what_cannot_be_read_and_who_may_not(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var r = await db.RegisterAsync(e, "สมชาย ใจดี");
        var edit = db.Get<EditRegistration>();

        (await edit.RunAsync(r.LinkCode, From(r, f => f.Given = " "), default)).ShouldFindBad("Given", "Required");
        (await edit.RunAsync(r.LinkCode, From(r, f => f.Email = null), default)).ShouldFindBad("Email", "MailOrPhone");
        (await edit.RunAsync("0123456789ABCDEFGHJKMNPQRS", From(r, _ => { }), default)).ShouldRefuseWith<NotFound>();
        (await edit.RunAsync(Staffing.Stranger(), r.Id, From(r, _ => { }), default)).ShouldRefuseWith<NotAllowed>();
        (await edit.RunAsync(e.Cashier(), r.Id, From(r, _ => { }), default)).ShouldRefuseWith<NotAllowed>();
    }

    [DatabaseFact]
    public async Task Refuses_once_it_has_ended(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var r = await db.RegisterAsync(e, "สมชาย ใจดี");
        (await db.Get<CancelRegistration>().RunAsync(r.LinkCode, default)).ShouldBeOk();

        (await db.Get<EditRegistration>().RunAsync(r.LinkCode, From(r, f => f.Position = "ปลัด"), default)).ShouldRefuseWith<RegistrationEnded>();
    }

    [DatabaseFact]
    public async Task Keeps_the_holder_inside_the_audience_of_the_type(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var r = await db.RegisterAsync(e, "สมชาย ใจดี");
        await using (var context = db.Open())
        {
            (await context.RegistrationTypes.FindAsync(e.Type.Id))!.AllowedKinds = [OrganizationKind.Sao];
            await context.SaveChangesAsync();
        }
        var request = From(r, f => f.OrganizationKind = OrganizationKind.Company);

        (await db.Get<EditRegistration>().RunAsync(r.LinkCode, request, default)).ShouldRefuseWith<KindNotAllowed>();
        (await db.Get<EditRegistration>().RunAsync(e.Registrar(), r.Id, request, default)).ShouldBeOk();
    }

    [DatabaseFact]
    public async Task Forgets_an_organisation_that_is_not_in_the_directory(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var r = await db.RegisterAsync(await db.NewEventAsync(), "สมชาย ใจดี");

        (await db.Get<EditRegistration>().RunAsync(r.LinkCode, From(r, f => (f.OrganizationId, f.Position) = (Registering.NewId(), "ปลัด")), default)).ShouldBeOk();

        Assert.Null((await db.ReadAsync(r.Id)).OrganizationId);
    }
}
