using SummitManager.Documents.Spreadsheets;
using SummitManager.Registrations.Delegations;
using SummitManager.Shared;
using SummitManager.Web.Localization;

namespace SummitManager.Web.Manage.Delegations;

/// <summary>What is wrong with an imported list, in words: on the page and as a file to work through.</summary>
internal static class ImportWords
{
    public static string Column(string? column, Language language) => column is null ? "" : Texts.TryFind($"Delegations.Column{column}", language) ?? column;

    /// <summary>All faults with row, column and sentence.</summary>
    public static async Task WriteAsync(Stream target, IReadOnlyList<ImportFault> faults, Language language, CancellationToken ct)
    {
        var layout = new SheetLayout<ImportFault>(Texts.Find("Delegations.FaultsSheet", language), language)
            .Number(Texts.Find("Delegations.Row", language), f => f.Row)
            .Text(Texts.Find("Delegations.Column", language), f => Column(f.Column, language))
            .Text(Texts.Find("Delegations.Why", language), f => RefusalTexts.Say(f.Why, language));
        await using var xlsx = new XlsxWriter(target);
        await xlsx.AddAsync(layout, faults.ToAsyncEnumerable(), ct);
        await xlsx.CompleteAsync(ct);
    }
}
