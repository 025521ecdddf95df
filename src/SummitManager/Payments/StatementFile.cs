using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SummitManager.Documents.Spreadsheets;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Payments;

/// <summary>A line of a bank statement that brought money.</summary>
/// <param name="OnceKey">The same for the same line of another file.</param>
public sealed record StatementEntry(DateOnly On, Money Amount, string Text, string OnceKey);

/// <summary>Reads what banks export. They name their columns differently; date and income they all have.</summary>
public static class StatementFile
{
    private const int LongestText = 1000;

    /// <summary>What of a line is kept as its text, in this order.</summary>
    private static readonly string[] Told = ["ref1", "ref2", "payer", "text", "number"];

    private static readonly SheetHeading[] Headings =
    [
        new("date", ["วันที่", "วันที่ทำรายการ", "วันที่รายการ", "วันเดือนปี", "วันที่มีผล", "date", "transaction date", "tran date", "posting date", "value date", "trans date", "effective date"], Needed: true),
        new("time", ["เวลา", "time", "effective time", "เวลาที่ทำรายการ"]),
        new("in", ["ฝาก", "เงินฝาก", "ฝากเงิน", "รายการฝาก", "จำนวนเงินฝาก", "เงินเข้า", "รับ", "เครดิต", "จำนวนเงิน", "จำนวนเงิน (บาท)", "ยอดเงิน", "จำนวนเงินที่ชำระ",
            "deposit", "deposits", "credit", "credit amount", "deposit amount", "amount", "amount (thb)", "paid amount"], Needed: true),
        new("out", ["ถอน", "เงินถอน", "รายการถอน", "เงินออก", "เดบิต", "withdrawal", "withdrawals", "debit", "debit amount"]),
        new("ref1", ["ref1", "ref 1", "ref.1", "reference 1", "reference1", "รหัสอ้างอิง 1", "อ้างอิง 1", "เลขที่อ้างอิง 1", "customer no", "customer no/ref1"]),
        new("ref2", ["ref2", "ref 2", "ref.2", "reference 2", "reference2", "รหัสอ้างอิง 2", "อ้างอิง 2", "เลขที่อ้างอิง 2"]),
        new("text", ["รายละเอียด", "รายการ", "คำอธิบาย", "หมายเหตุ", "description", "details", "detail", "descriptions", "transaction", "particulars", "remark", "note"]),
        new("payer", ["ชื่อผู้ชำระ", "ชื่อผู้โอน", "ผู้โอน", "จากบัญชี", "ชื่อลูกค้า", "payer", "payer name", "customer name", "from", "sender"]),
        new("number", ["เลขที่รายการ", "เลขที่อ้างอิง", "transaction no", "transaction id", "ref", "reference", "reference no", "cheque no", "เลขที่เช็ค"]),
    ];

    /// <summary>All that came in, in the file's order. Refusals: those of spreadsheets, <see cref="StatementCellUnreadable"/>, <see cref="StatementHasNoIncome"/>.</summary>
    public static async Task<Result<IReadOnlyList<StatementEntry>>> ReadAsync(Stream file, CancellationToken ct)
    {
        var opened = await SheetReader.OpenAsync(file, SheetLimits.Usual, ct);
        if (opened.Refusal is { } notASheet)
            return notASheet;
        await using var book = opened.Value;
        var table = SheetTable.Read(book, 0, Headings, ct);
        if (table.Refusal is { } no)
            return no;
        var entries = new List<StatementEntry>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in table.Value.Rows)
        {
            // Balances carried forward, totals and notes have no amount; a withdrawal is not ours.
            if (!row.Cells.TryGetValue("in", out var cell) || IsOut(row))
                continue;
            if (Amount(cell) is not { } amount)
            {
                if (!row.Cells.ContainsKey("date"))
                    continue;
                return new StatementCellUnreadable(cell.Address, cell.Text);
            }
            if (amount.Satang <= 0)
                continue;
            if (!row.Cells.TryGetValue("date", out var dated))
                continue;
            if (Date(dated) is not { } on)
                return new StatementCellUnreadable(dated.Address, dated.Text);
            var text = Text(row);
            var same = FormattableString.Invariant($"{on.DayNumber}|{row["time"]}|{amount.Satang}|{text}");
            // Two equal lines of one day are two payments; the second of them is the second in every file.
            var nth = seen[same] = seen.GetValueOrDefault(same) + 1;
            entries.Add(new StatementEntry(on, amount, text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{same}|{nth}")))));
        }
        return entries.Count == 0 ? new StatementHasNoIncome() : entries;
    }

    private static bool IsOut(TableRow row) => row.Cells.TryGetValue("out", out var cell) && Amount(cell) is { Satang: not 0 };

    private static Money? Amount(SheetCell cell)
    {
        var text = ThaiText.FoldDigits(ThaiText.Normalize(cell.Text)).Replace(",", "", StringComparison.Ordinal).Replace("฿", "", StringComparison.Ordinal).Replace("บาท", "", StringComparison.Ordinal).Trim().TrimStart('+');
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var baht) && Math.Abs(baht) < RecordPayment.MostBaht ? Money.FromBaht(baht) : null;
    }

    private static DateOnly? Date(SheetCell cell)
    {
        if (cell.Date is { } date)
            // A year of the Buddhist era that a program took for one of the common era.
            return date.Year > 2400 ? date.AddYears(-543) : date;
        var text = ThaiText.Normalize(cell.Text);
        return ThaiDate.Parse(text) ?? ThaiDate.Parse(text.Split(' ')[0]);
    }

    private static string Text(TableRow row)
    {
        var parts = Told.Select(key => row[key]).Where(part => part.Length > 0);
        return ThaiText.Cut(string.Join(" · ", parts), LongestText);
    }
}
