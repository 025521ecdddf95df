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
        catch (SmtpException e)
        {
            return Of(e);
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            return new PostError(e.Message, true, PostErrorKind.BadAddress);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            return new PostError(e.Message, false, PostErrorKind.Unreachable);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new PostError($"The server did not answer within {Patience.TotalSeconds} seconds.", false, PostErrorKind.Unreachable);
        }
    }

    /// <summary>
    /// Final is only what the server says about this recipient or this message. A 5xx about us (sign-in, sender, encryption) is a
    /// setting to be mended, and must not fail everything that waits.
    /// </summary>
    private static PostError Of(SmtpException e)
    {
        var text = e.InnerException is { } inner ? $"{e.Message} {inner.Message}" : e.Message;
        return (e, (int)e.StatusCode) switch
        {
            (SmtpFailedRecipientException, >= 500 and < 600) => new PostError(text, true, PostErrorKind.RecipientRefused),
            (_, >= 400 and < 500) => new PostError(text, false, PostErrorKind.Busy),
            (_, (int)SmtpStatusCode.ExceededStorageAllocation or (int)SmtpStatusCode.TransactionFailed) => new PostError(text, true, PostErrorKind.MessageRefused),
            (_, >= 500 and < 600) => new PostError(text, false, PostErrorKind.SenderRefused),
            _ => new PostError(text, false, PostErrorKind.Unreachable),
        };
    }
}
