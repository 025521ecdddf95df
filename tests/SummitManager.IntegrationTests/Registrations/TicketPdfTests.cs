using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Messaging;
using SummitManager.Registrations;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;
using SummitManager.TestKit.Documents;

namespace SummitManager.IntegrationTests.Registrations;

public sealed class TicketPdfTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [PdfToolsFact]
    public async Task The_ticket_reads_and_its_code_opens_the_door()
    {
        var db = await databases.OpenAsync(DatabaseProvider.Sqlite);
        var e = await db.NewEventAsync();
        var r = await db.RegisterAsync(e, "กิตติศักดิ์ ศรีสุริยะธาดา");

        var file = (await db.Get<TicketPdf>().MakeAsync(r.Id, default))!;

        var text = PdfTools.Text(file.Bytes);
        Assert.Contains("กิตติศักดิ์ ศรีสุริยะธาดา\n", text, StringComparison.Ordinal);
        Assert.Contains("สัมมนาทดสอบระบบ\n", text, StringComparison.Ordinal);
        Assert.Equal([r.TicketCode], PdfTools.Codes(file.Bytes));
        Assert.Empty(PdfTools.Faults(file.Bytes));
        Assert.Contains($"https://summit.example/t/{r.LinkCode}", PdfTools.Info(file.Bytes, "-url"), StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task Goes_along_with_the_mail_only_where_the_organiser_wants_it(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (with, without) = (await db.NewEventAsync(), await db.NewEventAsync());
        await using (var open = db.Open())
            await open.Events.Where(e => e.Id == with.Id).ExecuteUpdateAsync(s => s.SetProperty(e => e.MailsTicketPdf, true));
        var (wanted, plain) = (await db.RegisterAsync(with, "สมชาย ใจดี"), await db.RegisterAsync(without, "สมหญิง ใจดี"));

        await db.Get<SendOutbox>().RunAsync(default);

        var file = Assert.Single(db.Mail.FilesOf(db.Mail.Sent.Single(m => m.SubjectId == wanted.Id)));
        Assert.Equal("application/pdf", file.MediaType);
        Assert.StartsWith("%PDF", System.Text.Encoding.Latin1.GetString(file.Bytes, 0, 4), StringComparison.Ordinal);
        Assert.Empty(db.Mail.FilesOf(db.Mail.Sent.Single(m => m.SubjectId == plain.Id)));
    }

    [DatabaseFact]
    public async Task A_registration_that_ended_before_the_mail_went_has_no_ticket_along(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        await using (var open = db.Open())
            await open.Events.Where(x => x.Id == e.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.MailsTicketPdf, true));
        var r = await db.RegisterAsync(e, "สมชาย ใจเร็ว");
        await using (var open = db.Open())
        {
            (await open.Registrations.SingleAsync(x => x.Id == r.Id)).End(RegistrationState.Cancelled, null, db.Time.GetUtcNow());
            await open.SaveChangesAsync();
        }

        await db.Get<SendOutbox>().RunAsync(default);

        Assert.Empty(db.Mail.FilesOf(db.Mail.Sent.Single(m => m.SubjectId == r.Id)));
        Assert.Null(await db.Get<TicketPdf>().MakeAsync(r.Id, default));
    }
}
