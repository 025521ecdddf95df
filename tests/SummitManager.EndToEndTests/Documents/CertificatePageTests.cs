using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SummitManager.Attendance;
using SummitManager.TestKit.Documents;

namespace SummitManager.EndToEndTests.Documents;

/// <summary>The certificate's picture, words and signatures, with the drawing beside them.</summary>
[Collection(PaperSite.Collection)]
public sealed class CertificatePageTests(PaperSite site)
{
    [BrowserFact]
    public async Task A_background_is_drawn_before_it_is_saved_and_a_bad_file_is_told_beside_its_field()
    {
        await ForgetAsync();
        var page = await site.OpenAsync("certificate");
        await using var context = page.Context;
        var background = page.Locator(".preview svg image[href*='/certificate/pictures/']");
        await Assertions.Expect(page.Locator(".preview svg").First).ToBeVisibleAsync();
        await Assertions.Expect(background).ToHaveCountAsync(0);

        await ChooseAsync(page, "#Background", "ว่าง.png", []);
        await Assertions.Expect(page.Locator("#Background-error")).ToHaveTextAsync("ไฟล์นี้ว่างเปล่า โปรดเลือกรูป PNG หรือ JPEG");
        await ChooseAsync(page, "#Background", "บันทึก.png", "ประชุมเตรียมงาน"u8.ToArray());
        await Assertions.Expect(page.Locator("#Background-error")).ToHaveTextAsync("ไฟล์นี้ไม่ใช่รูป PNG หรือ JPEG โปรดเลือกไฟล์อื่น");
        await ChooseAsync(page, "#Background", "ใหญ่มาก.png", TinyPng.OnlyHeader(10_000, 10_000));
        await Assertions.Expect(page.Locator("#Background-error")).ToContainTextAsync("รูปนี้ใหญ่เกินไป (10000 × 10000 พิกเซล)");
        await page.ShouldBeAccessibleAsync();
        await page.KeepAsync("certificate-refused");
        await Assertions.Expect(background).ToHaveCountAsync(0);

        await ChooseAsync(page, "#Background", "พื้นหลัง.png", TinyPng.Of(351, 248, (x, y) => ((byte)(200 + x % 50), (byte)(220 + y % 30), 255, 255)));
        await Assertions.Expect(background.First).ToBeAttachedAsync();
        await Assertions.Expect(page.Locator("#Background-error")).ToHaveCountAsync(0);
        var picture = await background.First.GetAttributeAsync("href");
        Assert.Equal(351, await page.EvaluateAsync<int>("address => new Promise((done, failed) => { const image = new Image(); image.onload = () => done(image.naturalWidth); image.onerror = failed; image.src = address; })", picture));
        Assert.Null((await StoredAsync())?.BackgroundFileId);

        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึก", Exact = true }).ClickAsync();
        await page.GetByText("บันทึกรูปแบบเกียรติบัตรแล้ว").WaitForAsync();
        Assert.EndsWith((await StoredAsync())!.BackgroundFileId.ToString()!, picture, StringComparison.Ordinal);
        await page.KeepAsync("certificate-saved");
        await page.ReloadAsync();
        await Assertions.Expect(background.First).ToHaveAttributeAsync("href", picture!);
        await page.GetByRole(AriaRole.Button, new() { Name = "นำภาพพื้นหลังออก" }).ClickAsync();
        await Assertions.Expect(background).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Signers_are_added_typed_ordered_and_saved_with_their_pictures()
    {
        await ForgetAsync();
        var page = await site.OpenAsync("certificate");
        await using var context = page.Context;
        var add = page.GetByRole(AriaRole.Button, new() { Name = "เพิ่มผู้ลงนาม" });
        await add.ClickAsync();
        await add.ClickAsync();
        await Assertions.Expect(page.Locator("#Signatures-1-Name")).ToBeVisibleAsync();
        await page.Locator("#Signatures-0-Name").FillAsync("นายกิตติศักดิ์ ศรีสุริยะธาดา");
        await page.Locator("#Signatures-0-Position").FillAsync("นายกสมาคมสมมติแห่งประเทศไทย\nประธานกรรมการจัดงาน");
        await page.Locator("#Signatures-1-Name").FillAsync("นางสาวน้ำทิพย์ ป้องกันภัย");
        await page.Locator("#Signatures-1-Position").FillAsync("เลขาธิการ");
        await ChooseAsync(page, "#Signatures-1-Picture", "ลายเซ็น.png", TinyPng.HalfRed(120, 40));
        await Assertions.Expect(page.Locator(".preview svg image[href*='/certificate/pictures/']").First).ToBeAttachedAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "ผู้ลงนามคนที่ 2" }).GetByTitle("เลื่อนขึ้น").ClickAsync();
        await Assertions.Expect(page.Locator("#Signatures-0-Name")).ToHaveValueAsync("นางสาวน้ำทิพย์ ป้องกันภัย");
        await page.KeepAsync("certificate-signers");
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึก", Exact = true }).ClickAsync();
        await page.GetByText("บันทึกรูปแบบเกียรติบัตรแล้ว").WaitForAsync();
        await page.ShouldBeAccessibleAsync();

        var signers = (await StoredAsync())!.Signatures.OrderBy(s => s.Order).ToList();
        Assert.Equal(["นางสาวน้ำทิพย์ ป้องกันภัย", "นายกิตติศักดิ์ ศรีสุริยะธาดา"], signers.Select(s => s.Name));
        Assert.Equal([true, false], signers.Select(s => s.PictureFileId is not null));
        Assert.Equal("นายกสมาคมสมมติแห่งประเทศไทย\nประธานกรรมการจัดงาน", signers[1].Position);

        await page.GetByRole(AriaRole.Group, new() { Name = "ผู้ลงนามคนที่ 1" }).GetByTitle("ลบ").ClickAsync();
        await Assertions.Expect(page.Locator("#Signatures-0-Name")).ToHaveValueAsync("นายกิตติศักดิ์ ศรีสุริยะธาดา");
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึก", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("บันทึกรูปแบบเกียรติบัตรแล้ว")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "เลิกทำ" }).ClickAsync();
        await Assertions.Expect(page.Locator("#Signatures-1-Name")).ToHaveValueAsync("นายกิตติศักดิ์ ศรีสุริยะธาดา");
        Assert.Equal([true, false], (await StoredAsync())!.Signatures.OrderBy(s => s.Order).Select(s => s.PictureFileId is not null));
    }

    private static Task ChooseAsync(IPage page, string field, string name, byte[] bytes) =>
        page.Locator(field).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "image/png", Buffer = bytes });

    /// <summary>As if nothing had ever been saved.</summary>
    private async Task ForgetAsync()
    {
        await using var db = await site.Demo.DbAsync();
        await db.Set<CertificateSignature>().Where(s => s.EventId == site.Demo.EventId).ExecuteDeleteAsync();
        await db.CertificateTemplates.Where(t => t.EventId == site.Demo.EventId).ExecuteDeleteAsync();
    }

    private async Task<CertificateTemplate?> StoredAsync()
    {
        await using var db = await site.Demo.DbAsync();
        return await db.CertificateTemplates.AsNoTracking().Include(t => t.Signatures).SingleOrDefaultAsync(t => t.EventId == site.Demo.EventId);
    }
}
