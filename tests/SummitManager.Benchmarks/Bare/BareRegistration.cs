using Microsoft.AspNetCore.Http;

namespace SummitManager.Benchmarks.Bare;

/// <summary>A registration: three selects, then the place, the person, their consents and a letter in one commit.</summary>
internal static class BareRegistration
{
    /// <summary>As long as the site's own letter.</summary>
    private static readonly string LetterText = new('ก', 700);
    private static readonly string LetterHtml = new('ก', 2_300);
    private static readonly string LetterCalendar = new('ก', 700);

    public static async Task<string> RegisterAsync(BareConnections db, string slug, IFormCollection form)
    {
        string F(string name) => form["Input." + name].ToString().Trim();
        var (id, code, link, now) = (Guid.CreateVersion7().ToString().ToUpperInvariant(), Code()[..16], Code()[..26], DateTime.UtcNow);
        var type = F("TypeId").ToUpperInvariant();
        var (e, quotas, texts) = db.With(c =>
        {
            var found = c.Rows("SELECT e.*, t.* FROM Events e JOIN RegistrationTypes t ON t.EventId = e.Id WHERE e.Slug = $s AND t.Id = $t", ("$s", slug), ("$t", type))[0];
            return (found[0], c.Rows("SELECT QuotaId FROM TypeQuotas WHERE TypeId = $t", ("$t", type)), c.Rows("SELECT Id FROM ConsentTexts WHERE EventId = $e", ("$e", found[0])));
        });

        await db.Writer.WaitAsync();
        try
        {
            db.With(c =>
            {
                using var transaction = c.BeginTransaction();
                foreach (var quota in quotas)
                    if (c.Run("UPDATE Quotas SET Taken = Taken + 1 WHERE Id = $q AND Taken + 1 <= Capacity", ("$q", quota[0])) == 0)
                        return 0;
                c.Run("""
                    INSERT INTO Registrations (Id, EventId, TypeId, DelegationId, PositionGroup, Position, OrganizationId, OrganizationName, OrganizationKind, ProvinceCode, Email, Phone, Language,
                        State, Payment, IsVip, Source, TicketCode, LinkCode, RequestId, DuplicateKey, SearchText, SortKey, CreatedAt, ChangedAt, ConfirmedAt, EndedAt, EndReason, Version,
                        Name_Family, Name_FamilyEn, Name_Given, Name_GivenEn, Name_Middle, Name_Order, Name_Title, Name_TitleEn)
                    VALUES ($id, $event, $type, NULL, $group, $position, NULL, $organization, $kind, $province, $email, $phone, 'Thai',
                        'Confirmed', 'Awaiting', 0, 'Web', $code, $link, $request, $duplicate, $search, $sort, $now, $now, $now, NULL, NULL, 0, $family, NULL, $given, NULL, NULL, $order, $title, NULL)
                    """,
                    ("$id", id), ("$event", e), ("$type", type), ("$group", F("PositionGroup")), ("$position", F("Position")), ("$organization", F("OrganizationName")), ("$kind", F("OrganizationKind")),
                    ("$province", F("ProvinceCode")), ("$email", F("Email")), ("$phone", F("Phone")), ("$code", code), ("$link", link), ("$request", F("RequestId").ToUpperInvariant()), ("$duplicate", Code() + Code()),
                    ("$search", $"{F("Title")}{F("Given")} {F("Family")} {F("OrganizationName")} {F("ProvinceCode")} {F("Position")} {F("Phone")} {F("Email")} {code}"),
                    ("$sort", Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes($"{F("Given")} {F("Family")}"))), ("$now", now), ("$family", F("Family")), ("$given", F("Given")), ("$order", F("NameOrder")), ("$title", F("Title")));
                foreach (var text in texts)
                    c.Run("INSERT INTO Consents (RegistrationId, TextId, Given, At, WithdrawnAt) VALUES ($id, $text, 0, $now, NULL)", ("$id", id), ("$text", text[0]), ("$now", now));
                c.Run("""
                    INSERT INTO OutboxMessages (Id, EventId, SubjectId, "To", ToName, Language, Subject, TextBody, HtmlBody, QrText, Calendar, CalendarName, IsSealed, DedupKey, Priority, State, Attempts, CreatedAt, NotBefore, LeasedUntil, LeasedBy, SentAt, Error)
                    VALUES ($id, $event, $id, $email, $name, 'Thai', 'บัตรเข้างาน', $text, $html, $code, $calendar, 'sao-2567.ics', 0, $key, 1, 'Pending', 0, $now, $now, NULL, NULL, NULL, NULL)
                    """,
                    ("$id", id), ("$event", e), ("$email", F("Email")), ("$name", F("Given")), ("$text", LetterText), ("$html", LetterHtml), ("$code", code), ("$calendar", LetterCalendar), ("$key", $"ticket:{id}:1"), ("$now", now));
                transaction.Commit();
                return 1;
            });
        }
        finally
        {
            db.Writer.Release();
        }
        return link;
    }

    private static string Code() => Guid.NewGuid().ToString("N");
}
