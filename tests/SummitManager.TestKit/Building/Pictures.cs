using Microsoft.Extensions.DependencyInjection;
using SummitManager.Accounts;
using SummitManager.Events;
using SummitManager.Shared;

namespace SummitManager.TestKit.Building;

/// <summary>Small pictures that other programs made, and hosts that show them.</summary>
public static class Pictures
{
    /// <summary>48 × 24, red.</summary>
    public static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAADAAAAAYCAIAAAAzn+mLAAAARklEQVRIx2M8o6TEMJgA00A7YNRBow6iNmDBJWF89y4x+s8qK1PXQYMuhEYdNOqgUQeNOmigwaiDhpyDGEebsKMOGm4OAgD3NgVRytwdQgAAAABJRU5ErkJggg==");

    /// <summary>48 × 24, blue.</summary>
    public static readonly byte[] OtherPng = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAADAAAAAYCAIAAAAzn+mLAAAARklEQVRIx2NUUjrDMJgA00A7YNRBow6iNmDBJXH3rjEx+pWVz1LXQYMuhEYdNOqgUQeNOmigwaiDhpyDGEebsKMOGm4OAgD0jgVRu40d+QAAAABJRU5ErkJggg==");

    /// <summary>40 × 20, green.</summary>
    public static readonly byte[] Jpeg = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAUACgDASIAAhEBAxEB" +
        "/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAAAAX/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCACUiAAAAAAAAAAP/Z");

    /// <summary>Takes a picture for the event's hosts, as the form does.</summary>
    public static async Task<Guid> UploadLogoAsync(this ITestHost host, Guid eventId, byte[] bytes) =>
        (await host.Services.GetRequiredService<UploadHostLogo>().RunAsync(Staffing.Actor(EventRole.Organiser, eventId), eventId, "logo.png", bytes, CancellationToken.None)).ShouldBeOk().Id;

    /// <summary>Gives the event hosts in this order, each with a logo or none, in place of those it has.</summary>
    public static async Task SetHostsAsync(this ITestHost host, Guid eventId, params (string Name, Guid? LogoId)[] hosts)
    {
        var stored = (await host.Services.GetRequiredService<EventSettingsQueries>().EventAsync(eventId, CancellationToken.None))!;
        var form = EventFormWriter.Write(stored, Language.Thai);
        form.Hosts = [.. hosts.Select(h => new HostRow { Id = stored.Hosts.Find(old => old.NameTh == h.Name)?.Id, NameTh = h.Name, NameEn = $"Host {h.Name.Length}", LogoId = h.LogoId })];
        (await host.Services.GetRequiredService<EditEvent>().RunAsync(Staffing.Actor(EventRole.Organiser, eventId), eventId, form, CancellationToken.None)).ShouldBeOk();
    }
}
