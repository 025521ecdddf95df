using System.Net;
using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Registrations;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;
using SummitManager.Web;

namespace SummitManager.WebTests.Public;

/// <summary>The hosts' logos over HTTP: on the page in order, kept by browsers for good, and nobody else's.</summary>
public sealed class LogoTests : IDisposable
{
    private readonly ManualTime _time = new();
    private readonly SummitApp _app;

    public LogoTests() => _app = new SummitApp { Time = _time };

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Stand_on_the_page_in_the_hosts_order_with_their_names_and_sizes()
    {
        var e = await _app.NewEventAsync();
        var (red, green) = (await _app.UploadLogoAsync(e.Id, Pictures.Png), await _app.UploadLogoAsync(e.Id, Pictures.Jpeg));
        await _app.SetHostsAsync(e.Id, ("กรมสมมติ", green), ("สมาคมไม่มีโลโก้", null), ("สถาบันสมมติ", red));

        var html = await (await _app.Visitor().GetAsync($"/e/{e.Slug}")).TextAsync();
        var english = await (await _app.Visitor(Shared.Language.English).GetAsync($"/e/{e.Slug}")).TextAsync();

        var first = html.IndexOf($"<img src=\"{Links.Logo(e.Slug, green)}\" alt=\"กรมสมมติ\" width=\"40\" height=\"20\"", StringComparison.Ordinal);
        var second = html.IndexOf($"<img src=\"{Links.Logo(e.Slug, red)}\" alt=\"สถาบันสมมติ\" width=\"48\" height=\"24\"", StringComparison.Ordinal);
        Assert.InRange(first, 1, second);
        Assert.Equal(2, html.Split("/logos/").Length - 1);
        Assert.Contains("alt=\"Host 8\"", english, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("image/jpeg")]
    public async Task Are_sent_as_what_they_are_and_kept_for_good(string mediaType)
    {
        var e = await _app.NewEventAsync();
        var bytes = mediaType == "image/png" ? Pictures.Png : Pictures.Jpeg;
        var logo = await _app.UploadLogoAsync(e.Id, bytes);
        await _app.SetHostsAsync(e.Id, ("กรมสมมติ", logo));

        var answer = await _app.Visitor().GetAsync(Links.Logo(e.Slug, logo));

        Assert.Equal((HttpStatusCode.OK, mediaType, bytes.Length), (answer.StatusCode, answer.Content.Headers.ContentType!.ToString(), answer.Content.Headers.ContentLength));
        Assert.Equal(bytes, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("public, max-age=31536000, immutable", string.Join(", ", answer.Headers.GetValues("Cache-Control").SelectMany(v => v.Split(", ")).OrderByDescending(v => v == "public").ThenByDescending(v => v.StartsWith('m'))));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(answer.Headers.ETag!.IsWeak);
        Assert.False(answer.Headers.Contains("Set-Cookie"));

        using var again = new HttpRequestMessage(HttpMethod.Get, Links.Logo(e.Slug, logo));
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, (await _app.Visitor().SendAsync(again)).StatusCode);
    }

    [Fact]
    public async Task Are_not_found_before_they_are_saved_at_another_event_or_when_the_event_is_withdrawn()
    {
        var (e, other) = (await _app.NewEventAsync(), await _app.NewEventAsync());
        var (saved, unsaved) = (await _app.UploadLogoAsync(e.Id, Pictures.Png), await _app.UploadLogoAsync(e.Id, Pictures.OtherPng));
        await _app.SetHostsAsync(e.Id, ("กรมสมมติ", saved));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(_app.Visitor(), Links.Logo(e.Slug, saved)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(_app.Visitor(), Links.Logo(e.Slug, unsaved)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(_app.Visitor(), Links.Logo(other.Slug, saved)));

        await using (var db = await _app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync())
            await db.Events.Where(x => x.Id == e.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.State, EventState.Draft));
        _time.Advance(PublicEvents.Freshness);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(_app.Visitor(), Links.Logo(e.Slug, saved)));
    }

    [Fact]
    public async Task Are_shown_in_the_form_to_who_may_change_the_event_and_to_nobody_else()
    {
        var (e, other) = (await _app.NewEventAsync(new EventOptions { Published = false }), await _app.NewEventAsync());
        var logo = await _app.UploadLogoAsync(e.Id, Pictures.Png);
        var organiser = await _app.SignInAsync(EventRole.Organiser, e.Id);

        var shown = await organiser.GetAsync(Links.ManageLogo(e.Id, logo));
        Assert.Equal((HttpStatusCode.OK, "image/png", true, true), (shown.StatusCode, shown.Content.Headers.ContentType!.ToString(), shown.Headers.CacheControl!.Private, shown.Headers.CacheControl.NoCache));

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(await _app.SignInAsync(EventRole.Registrar, e.Id), Links.ManageLogo(e.Id, logo)));
        var stranger = await _app.SignInAsync(EventRole.Organiser, other.Id);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(stranger, Links.ManageLogo(e.Id, logo)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(stranger, Links.ManageLogo(other.Id, logo)));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(_app.Visitor(), Links.ManageLogo(e.Id, logo)));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address) => (await client.GetAsync(address)).StatusCode;
}
