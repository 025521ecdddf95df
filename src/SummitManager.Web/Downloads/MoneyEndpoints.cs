using SummitManager.Documents.Spreadsheets;
using SummitManager.Files;
using SummitManager.Payments;
using SummitManager.Shared;
using SummitManager.Web.Account;

namespace SummitManager.Web.Downloads;

/// <summary>Invoices, receipts, slips and the books as files: for the payer by their link, for staff by their rights.</summary>
public static class MoneyEndpoints
{
    private const string Pdf = "application/pdf";

    public static void MapMoney(this IEndpointRouteBuilder routes)
    {
        routes.MapPayer("/d/{linkCode}/pay", PayAccess.ByDesk);
        routes.MapPayer("/t/{linkCode}/pay", PayAccess.ByTicket);

        var staff = routes.MapGroup("/manage/{eventId:guid}/money").RequireAuthorization(AddAccountsExtension.StaffPolicy);
        staff.MapGet("/invoices/{id:guid}.pdf", (Guid id, HttpContext http, Actors actors, MoneyPapers papers, CancellationToken ct) =>
            StaffDownloads.AsAsync(http, actors, async actor => File(await papers.InvoiceAsync(actor, id, ct))));
        staff.MapGet("/invoices/{id:guid}/receipts.pdf", (Guid eventId, Guid id, HttpContext http, Actors actors, InvoiceQueries invoices, MoneyPapers papers, CancellationToken ct) =>
            StaffDownloads.AsAsync(http, actors, async actor => await invoices.OneAsync(actor, id, ct) is { IsOk: true } found
                ? File(await papers.ReceiptsAsync(actor, eventId, [.. found.Value.Receipts.Where(r => !r.IsVoid).Select(r => r.Id)], ct))
                : Results.NotFound()));
        staff.MapGet("/receipts/{id:guid}.pdf", (Guid eventId, Guid id, HttpContext http, Actors actors, MoneyPapers papers, CancellationToken ct) =>
            StaffDownloads.AsAsync(http, actors, async actor => File(await papers.ReceiptsAsync(actor, eventId, [id], ct))));
        staff.MapGet("/slips/{id:guid}", (Guid eventId, Guid id, HttpContext http, Actors actors, SlipFiles slips, FileStore files, CancellationToken ct) =>
            StaffDownloads.AsAsync(http, actors, async actor => await slips.FindAsync(actor, eventId, id, ct) is { IsOk: true } found && await files.FindAsync(found.Value, ct) is { } file && await files.ReadAsync(file.Id, ct) is { } bytes
                ? Results.File(bytes, file.MediaType)
                : Results.NotFound()));
        foreach (var book in Enum.GetValues<MoneyBook>())
        {
            foreach (var format in Enum.GetValues<ExportFormat>())
            {
                var address = $"/{Name(book)}.{format.ToString().ToLowerInvariant()}";
                staff.MapGet(address, (Guid eventId, HttpContext http, Actors actors, ExportMoney export, CancellationToken ct) =>
                    StaffDownloads.AsAsync(http, actors, actor => StaffDownloads.MadeAsync(file => export.RunAsync(actor, eventId, book, format, StaffDownloads.Language, file, ct))));
            }
        }
    }

    /// <summary>As <see cref="Links.MoneyFile"/> says it.</summary>
    private static string Name(MoneyBook book) => book switch
    {
        MoneyBook.CashBook => "cash-book",
        MoneyBook.Receipts => "receipts-list",
        _ => "invoices",
    };

    private static void MapPayer(this IEndpointRouteBuilder routes, string page, Func<string, PayAccess> access)
    {
        routes.MapGet(page + "/invoices/{id:guid}.pdf", async (string linkCode, Guid id, MoneyPapers papers, CancellationToken ct) =>
            await papers.InvoiceAsync(access(linkCode), id, ct) is { } bytes ? Results.File(bytes, Pdf, "invoice.pdf") : Results.NotFound());
        routes.MapGet(page + "/receipts/{id:guid}.pdf", async (string linkCode, Guid id, MoneyPapers papers, CancellationToken ct) =>
            await papers.ReceiptAsync(access(linkCode), id, ct) is { } bytes ? Results.File(bytes, Pdf, "receipt.pdf") : Results.NotFound());
    }

    /// <summary>Opens in the browser, which prints it.</summary>
    private static IResult File(Result<byte[]> file) => file.Refusal is { } no ? StaffDownloads.Refuse(no) : Results.File(file.Value, Pdf);
}
