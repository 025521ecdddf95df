using SummitManager.Documents.Pictures;
using SummitManager.Events;
using SummitManager.Files;

namespace SummitManager.Data.Demo;

/// <summary>Marks of circles, bars and a hexagon that belong to nobody: the hosts of the demo show no real organisation's emblem.</summary>
internal static class DemoLogos
{
    public static void Add(SummitDb db, Event e, DateTimeOffset now)
    {
        foreach (var host in e.Hosts)
        {
            var bytes = Drawn(host.Order);
            var (width, height) = Picture.Read(bytes).Value.Shown;
            var facts = new NewFile { EventId = e.Id, Purpose = HostLogo.Purpose, Name = $"logo-{host.Order}.png", MediaType = "image/png", Width = width, Height = height };
            host.Logo = new HostLogo { FileId = FileStore.Add(db, facts, bytes, now).Id };
        }
    }

    private static byte[] Drawn(int number)
    {
        using var resource = typeof(DemoLogos).Assembly.GetManifestResourceStream($"DemoLogo{number}")!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
