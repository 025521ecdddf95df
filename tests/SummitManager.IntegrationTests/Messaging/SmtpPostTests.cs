using System.Security.Cryptography;
using SummitManager.Messaging;
using SummitManager.TestKit;

namespace SummitManager.IntegrationTests.Messaging;

/// <summary>What a real mail server gets from us, read by a parser that is not ours.</summary>
public sealed class SmtpPostTests
{
    private static OutboxMessage Message(string to) => OutboxMessage.Of(Letters.To(to), ManualTime.ThaiNoon);

    [SmtpFact]
    public async Task Sends_a_letter_that_any_mail_program_reads()
    {
        await using var server = await SmtpSink.StartAsync();
        var message = Message("pin@office.example");

        Assert.Null(await new SmtpPost(server.Settings).SendAsync(message, CancellationToken.None));

        var mail = Assert.Single(server.Received());
        Assert.Empty(mail.Defects);
        Assert.True(mail.IsAscii);
        Assert.InRange(mail.LongestLine, 1, 998);
        Assert.Equal(message.Subject, mail.Subject);
        Assert.Equal(["งานสัมมนา", "no-reply@summit.example"], Assert.Single(mail.From));
        Assert.Equal([message.ToName, "pin@office.example"], Assert.Single(mail.To));
        Assert.Equal($"<{message.Id:N}@summit.example>", mail.MessageId);
        Assert.Equal("auto-generated", mail.AutoSubmitted);
        Assert.NotNull(mail.Date);
        Assert.Equal(["multipart/mixed", "multipart/alternative", "text/plain", "multipart/related", "text/html", "image/png", "text/calendar"], mail.Structure);
        Assert.Equal(message.TextBody, mail.Parts[0].Text!.ReplaceLineEndings("\n"));
        Assert.Equal(message.HtmlBody.ReplaceLineEndings("\n"), mail.Parts[1].Text!.ReplaceLineEndings("\n"));
    }

    [SmtpFact]
    public async Task Carries_the_QR_picture_inside_and_the_calendar_file_beside()
    {
        await using var server = await SmtpSink.StartAsync();
        var message = Message("pin@office.example");

        await new SmtpPost(server.Settings).SendAsync(message, CancellationToken.None);

        var parts = Assert.Single(server.Received()).Parts;
        var picture = Assert.Single(parts, p => p.Type == "image/png");
        Assert.Equal("<qr>", picture.Cid);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(QrImage.Png(message.QrText!))), picture.Sha256);
        var calendar = Assert.Single(parts, p => p.Type == "text/calendar");
        Assert.Equal("PUBLISH", calendar.Method);
        Assert.Equal("attachment", calendar.Disposition);
        Assert.Equal(message.CalendarName, calendar.File);
        Assert.Equal(message.Calendar, calendar.Text);
    }

    [SmtpFact]
    public async Task Keeps_the_Message_ID_when_a_letter_is_sent_again()
    {
        await using var server = await SmtpSink.StartAsync();
        var message = Message("pin@office.example");
        var post = new SmtpPost(server.Settings);

        await post.SendAsync(message, CancellationToken.None);
        await post.SendAsync(message, CancellationToken.None);

        Assert.Single(server.Received().Select(m => m.MessageId).Distinct());
    }

    [SmtpFact]
    public async Task Gives_up_at_once_on_a_mailbox_that_does_not_exist_and_on_a_refused_message()
    {
        await using var server = await SmtpSink.StartAsync();
        var post = new SmtpPost(server.Settings);

        var unknown = await post.SendAsync(Message("unknown@office.example"), CancellationToken.None);
        var refused = await post.SendAsync(Message("refused@office.example"), CancellationToken.None);

        Assert.Equal((PostErrorKind.RecipientRefused, true), (unknown!.Kind, unknown.Permanent));
        Assert.Contains("No such mailbox", unknown.Text, StringComparison.Ordinal);
        Assert.Equal((PostErrorKind.MessageRefused, true), (refused!.Kind, refused.Permanent));
    }

    [SmtpFact]
    public async Task Tries_again_when_the_server_is_busy_or_hangs_up_inside_the_message()
    {
        await using var server = await SmtpSink.StartAsync();
        var post = new SmtpPost(server.Settings);
        foreach (var (address, kind) in new[] { ("busy@office.example", PostErrorKind.Busy), ("drop@office.example", PostErrorKind.Unreachable) })
        {
            var message = Message(address);

            var first = await post.SendAsync(message, CancellationToken.None);
            var second = await post.SendAsync(message, CancellationToken.None);

            Assert.Equal((kind, false), (first!.Kind, first.Permanent));
            Assert.Null(second);
        }
        Assert.Equal(2, server.Received().Count);
    }

    [SmtpFact]
    public async Task Keeps_everything_waiting_when_the_server_does_not_take_our_sender()
    {
        await using var server = await SmtpSink.StartAsync();
        var post = new SmtpPost(server.Settings with { From = "refused@summit.example" });

        var error = await post.SendAsync(Message("pin@office.example"), CancellationToken.None);

        Assert.Equal((PostErrorKind.SenderRefused, false), (error!.Kind, error.Permanent));
    }

    [Fact]
    public async Task Calls_a_server_that_is_not_there_unreachable()
    {
        var settings = new MailSettings { Host = "127.0.0.1", Port = 1, StartTls = false, From = "no-reply@summit.example", FromName = "Test", PickupFolder = "unused" };

        var error = await new SmtpPost(settings).SendAsync(Message("pin@office.example"), CancellationToken.None);

        Assert.Equal((PostErrorKind.Unreachable, false), (error!.Kind, error.Permanent));
    }

    [Fact]
    public async Task Sends_a_subject_with_a_line_break_as_one_line()
    {
        var folder = Directory.CreateTempSubdirectory("pickup");
        try
        {
            var settings = new MailSettings { From = "no-reply@summit.example", FromName = "Test", PickupFolder = folder.FullName };
            var message = OutboxMessage.Of(Letters.To("pin@office.example") with { Subject = "One\r\nBcc: someone@else.example", ToName = "A\nB" }, ManualTime.ThaiNoon);

            Assert.Null(await new PickupPost(settings).SendAsync(message, CancellationToken.None));

            var lines = await File.ReadAllLinesAsync(Path.Combine(folder.FullName, $"{message.Id:N}.eml"));
            Assert.DoesNotContain(lines, line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
            Assert.Contains("Subject: One Bcc: someone@else.example", lines);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
