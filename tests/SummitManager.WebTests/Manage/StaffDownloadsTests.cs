using System.Net;
using ExcelDataReader;
using SummitManager.Accounts;
using SummitManager.LongJobs;
using SummitManager.Questions;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;

namespace SummitManager.WebTests.Manage;

public sealed class StaffDownloadsTests : IAsyncLifetime, IDisposable
{
    /// <summary>The reader of the tests asks for code pages; run alone, nobody else has registered them.</summary>
    static StaffDownloadsTests() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    private readonly SummitApp _app = new();
    private TestEvent _event = null!;

    public async Task InitializeAsync()
    {
        _event = await _app.NewEventAsync();
        await _app.RegisterAsync(_event, "น้ำทิพย์ ป้องกันสมมติ");
        await _app.RegisterAsync(_event, "กิตติศักดิ์ ศรีสมมติ");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _app.Dispose();

    private string File(string ending) => $"/manage/{_event.Id}/registrations.{ending}";

    [Fact]
    public async Task The_list_comes_as_Excel_in_the_language_of_the_reader_and_as_narrow_as_its_address()
    {
        using var viewer = await _app.SignInAsync(EventRole.Viewer, _event.Id, Language.English);

        using var answer = await viewer.GetAsync(File("xlsx") + "?q=%E0%B8%99%E0%B9%89%E0%B8%B3&state=Confirmed&kind=nonsense");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType!.MediaType);
        Assert.Matches(@"^registrations-[a-z0-9-]+-20[0-9]{2}-[0-9]{2}-[0-9]{2}\.xlsx$", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));
        reader.Read();
        Assert.Equal("Given name", reader.GetString(1));
        reader.Read();
        Assert.Equal("น้ำทิพย์", reader.GetString(1));
        Assert.False(reader.Read());
    }

    [Fact]
    public async Task Answers_come_as_a_file_and_the_sensitive_only_to_few()
    {
        var food = await _app.AskAsync(_event, QuestionKind.ShortText, "แพ้อาหาร", f => f.IsSensitive = true);
        await _app.Get<RegisterAttendee>().RunAsync(Registering.Request(_event, "สมใจ ถั่วงอก") with { Answers = Asking.Typed((food, "ถั่วลิสง")) }, default);
        using var viewer = await _app.SignInAsync(EventRole.Viewer, _event.Id);
        using var registrar = await _app.SignInAsync(EventRole.Registrar, _event.Id);

        Assert.DoesNotContain("ถั่วลิสง", await viewer.GetStringAsync($"/manage/{_event.Id}/answers.csv?of=Person"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.GetAsync($"/manage/{_event.Id}/answers.xlsx?of=Person&sensitive=true")).StatusCode);
        Assert.Contains("ถั่วลิสง", await registrar.GetStringAsync($"/manage/{_event.Id}/answers.csv?of=Person&sensitive=true"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await viewer.GetAsync($"/manage/{_event.Id}/answers.xlsx?of=Delegation")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.GetAsync($"/manage/{_event.Id}/answers/{Guid.Empty}/{food.Id}")).StatusCode);
    }

    [Fact]
    public async Task The_list_comes_as_text()
    {
        using var viewer = await _app.SignInAsync(EventRole.Viewer, _event.Id);

        var bytes = await viewer.GetByteArrayAsync(File("csv"));

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(3, System.Text.Encoding.UTF8.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Strangers_get_no_file()
    {
        using var visitor = _app.Visitor();
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync(File("xlsx"))).StatusCode);
        using var door = await _app.SignInAsync(EventRole.Door, _event.Id);
        using var answer = await door.GetAsync(File("xlsx"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("ไม่มีสิทธิ์", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_result_of_long_work_goes_to_those_who_may_order_it()
    {
        var owner = Staffing.Actor(EventRole.Owner, _event.Id);
        var id = (await _app.Get<StartLongJob>().RunAsync(owner, new LongJobRequest(Registering.NewId(), _event.Id, RegistrationsBook.Name, new { }, Language.Thai), default)).ShouldBeOk();
        var address = $"/manage/{_event.Id}/jobs/{id}/result";
        using var viewer = await _app.SignInAsync(EventRole.Viewer, _event.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await viewer.GetAsync(address)).StatusCode);
        await _app.Get<RunLongJobs>().RunAsync(default);

        using var answer = await viewer.GetAsync(address);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));
        Assert.Equal(3, reader.RowCount);
        using var door = await _app.SignInAsync(EventRole.Door, _event.Id);
        Assert.Equal(HttpStatusCode.Forbidden, (await door.GetAsync(address)).StatusCode);
    }
}
