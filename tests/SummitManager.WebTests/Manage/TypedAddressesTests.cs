using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using SummitManager.Accounts;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;
using SummitManager.Web;

namespace SummitManager.WebTests.Manage;

/// <summary>Addresses as people cut and type them.</summary>
public sealed class TypedAddressesTests(SummitApp app) : IClassFixture<SummitApp>
{
    /// <summary>Of pages of one event; there is no list to forget one in.</summary>
    public static TheoryData<string, string> Typed
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var page in typeof(Links).Assembly.GetTypes())
            {
                foreach (var (route, name) in from r in page.GetCustomAttributes<RouteAttribute>()
                                              from p in page.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                                              let query = p.GetCustomAttribute<SupplyParameterFromQueryAttribute>()
                                              where query is not null && p.PropertyType != typeof(string)
                                              select (r.Template, query.Name ?? p.Name))
                    all.Add(route, name);
            }
            return all;
        }
    }

    [Fact]
    public void Many_pages_read_more_than_text_from_their_address() => Assert.True(Typed.Count > 15);

    [Theory]
    [MemberData(nameof(Typed))]
    public async Task Nonsense_in_an_address_leads_to_the_page_without_it(string route, string name)
    {
        var e = await app.NewEventAsync();
        using var organiser = await app.SignInAsync(EventRole.Organiser, e.Id);
        var page = System.Text.RegularExpressions.Regex.Replace(route.Replace("{EventId:guid}", e.Id.ToString(), StringComparison.Ordinal), @"\{[^}]+\}", e.Id.ToString());

        var answer = await organiser.GetAsync($"{page}?other=%E0%B8%81&{name.ToLowerInvariant()}=nonsense&show=1");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal($"{page}?other=%E0%B8%81&show=1", answer.Headers.Location!.OriginalString);
        Assert.True((int)(await organiser.GetAsync(answer.Headers.Location)).StatusCode < 500);
    }

    [Fact]
    public async Task A_good_address_is_left_alone()
    {
        var e = await app.NewEventAsync();
        using var organiser = await app.SignInAsync(EventRole.Organiser, e.Id);

        Assert.Equal(HttpStatusCode.OK, (await organiser.GetAsync($"/manage/{e.Id}/registrations?page=1&vip=true&type=")).StatusCode);
    }
}
