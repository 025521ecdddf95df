using Microsoft.Extensions.Configuration;

namespace SummitManager.Messaging;

/// <summary>How mail leaves the house. <see cref="Host"/> null: it is written to <see cref="PickupFolder"/>.</summary>
public sealed record MailSettings
{
    public string? Host { get; init; }
    public int Port { get; init; } = 587;
    public bool StartTls { get; init; } = true;
    public string? User { get; init; }
    public string? Password { get; init; }
    public required string From { get; init; }
    public required string FromName { get; init; }
    public required string PickupFolder { get; init; }
    /// <summary>Connections at once; one sends about 20 mails a second.</summary>
    public int Parallel { get; init; } = 8;

    /// <param name="dataFolder">Where a pickup folder without a path of its own lies.</param>
    public static MailSettings Read(IConfiguration mail, string dataFolder) => new()
    {
        Host = string.IsNullOrWhiteSpace(mail["Host"]) ? null : mail["Host"],
        Port = mail.GetValue("Port", 587),
        StartTls = mail.GetValue("StartTls", true),
        User = mail["User"],
        Password = mail["Password"],
        From = mail["From"] ?? "no-reply@summit.example",
        FromName = mail["FromName"] ?? "SummitManager",
        PickupFolder = Path.GetFullPath(mail["PickupFolder"] ?? "mail", dataFolder),
        Parallel = mail.GetValue("Parallel", 8),
    };
}
