using System.Net.Mail;

namespace SummitManager.Messaging;

/// <summary>Writes each message as an .eml file: development, tests, and sites whose mail another program picks up.</summary>
public sealed class PickupPost(MailSettings settings) : MailPost
{
    public override int Parallel => 4;

    public override async Task<PostError?> SendAsync(OutboxMessage message, CancellationToken ct)
    {
        using var mime = MimeLetter.Of(message, settings);
        // The client names files itself; each message gets a folder of its own so that ours carries its id.
        // On the same disk, so that the finished file appears whole.
        var folder = Directory.CreateDirectory(Path.Combine(settings.PickupFolder, ".writing", $"{message.Id:N}-{message.Attempts}"));
        try
        {
            using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = folder.FullName };
            await client.SendMailAsync(mime, ct);
            File.Move(folder.GetFiles("*.eml").Single().FullName, Path.Combine(settings.PickupFolder, $"{message.Id:N}.eml"), overwrite: true);
            return null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
