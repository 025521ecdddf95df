using System.Net;
using System.Net.Mail;
using System.Net.Sockets;

namespace SummitManager.Messaging;

/// <summary>
/// Hands messages to an SMTP server with STARTTLS. The only file that knows the mail library: with MailKit in its place nothing
/// else changes.
/// </summary>
public sealed class SmtpPost(MailSettings settings) : MailPost
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public override int Parallel => settings.Parallel;

    public override async Task<PostError?> SendAsync(OutboxMessage message, CancellationToken ct)
    {
        // The client's own time-out does not apply to its asynchronous calls.
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timeout.CancelAfter(Patience);
        try
        {
            using var mime = MimeLetter.Of(message, settings);
            using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.StartTls };
            if (settings.User is not null)
                client.Credentials = new NetworkCredential(settings.User, settings.Password);
            await client.SendMailAsync(mime, timeout.Token);
            return null;
        }
        catch (SmtpFailedRecipientException e)
        {
            return new PostError(e.Message, IsPermanent(e.StatusCode));
        }
        catch (SmtpException e)
        {
            return new PostError(e.InnerException is { } inner ? $"{e.Message} {inner.Message}" : e.Message, IsPermanent(e.StatusCode));
        }
        catch (Exception e) when (e is FormatException or IOException or SocketException)
        {
            return new PostError(e.Message, e is FormatException);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new PostError($"The server did not answer within {Patience.TotalSeconds} seconds.", false);
        }
    }

    /// <summary>5xx answers stay what they are; everything else, a dropped line too, is worth another try.</summary>
    private static bool IsPermanent(SmtpStatusCode status) => (int)status is >= 500 and < 600;
}
