using System.Buffers;
using System.Buffers.Binary;
using System.Text.Json;

namespace SummitManager.CheckIns.Devices;

/// <summary>The bytes of a manifest: what a device must know to decide alone. The layout stands in the README of this folder.</summary>
internal static class DoorManifest
{
    private const int LengthBytes = 4;
    private const int CheckInBytes = 6;

    private static ReadOnlySpan<byte> Magic => "SMD1"u8;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Header, body and bookings as they travel.</summary>
    public static byte[] Join(ManifestHeader header, ManifestBody body, byte[] bookings)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(header, Json);
        var all = new byte[Magic.Length + LengthBytes + json.Length + body.Bytes.Length + bookings.Length];
        Magic.CopyTo(all);
        BinaryPrimitives.WriteInt32LittleEndian(all.AsSpan(Magic.Length), json.Length);
        json.CopyTo(all, Magic.Length + LengthBytes);
        body.Bytes.CopyTo(all.AsMemory(Magic.Length + LengthBytes + json.Length));
        bookings.CopyTo(all, all.Length - bookings.Length);
        return all;
    }

    public static ManifestBody Write(ManifestSetup setup, ManifestRows rows)
    {
        var to = new ArrayBufferWriter<byte>(1024 + rows.People.Count * 200);
        var people = rows.People.ToDictionary(p => p.Id);
        Span<byte> content = stackalloc byte[ManifestContent.LongestTicket];
        var tickets = 0;
        foreach (var person in rows.People)
        {
            ManifestSeal.Write(to, person.TicketCode, content[..ManifestContent.Write(content, Ticket(setup, person, replaced: false))]);
            tickets++;
        }
        foreach (var old in rows.Replaced)
        {
            if (!people.TryGetValue(old.RegistrationId, out var person))
                continue;
            ManifestSeal.Write(to, old.Code, content[..ManifestContent.Write(content, Ticket(setup, person, replaced: true))]);
            tickets++;
        }
        var members = rows.Members.ToLookup(m => m.DelegationId, m => m.TicketCode);
        foreach (var d in rows.Delegations)
        {
            ManifestSeal.Write(to, d.DoorCode, ManifestContent.Of(new ManifestDelegation(d.Id, setup.EventIndex(d.EventId), d.Number, d.OrganizationName, d.ContactName, [.. members[d.Id]])));
            tickets++;
        }
        var checkIns = 0;
        var standing = rows.CheckIns.ToLookup(c => (c.RegistrationId, c.CheckpointId));
        foreach (var (registrationId, checkpointId) in rows.Scanned ?? [.. standing.Select(s => s.Key)])
        {
            WriteCheckIns(to, setup, registrationId, checkpointId, [.. standing[(registrationId, checkpointId)].Where(c => setup.HasPeriod(c.EventId, c.Period))]);
            checkIns++;
        }
        return new ManifestBody(to.WrittenSpan.ToArray(), tickets, 0, checkIns);
    }

    private static ManifestTicket Ticket(ManifestSetup setup, PersonRow p, bool replaced) => new(
        replaced, p.Id, setup.EventIndex(p.EventId), setup.TypeIndex(p.EventId, p.TypeId), p.State, p.Payment, p.IsVip,
        p.Name.Full(Shared.Language.Thai), p.Name.GivenEn is null ? "" : p.Name.Full(Shared.Language.English), p.OrganizationName, p.Position);

    private static void WriteCheckIns(ArrayBufferWriter<byte> to, ManifestSetup setup, Guid registrationId, Guid checkpointId, IReadOnlyList<CheckInRow> standing)
    {
        var length = 18 + standing.Count * CheckInBytes;
        var record = to.GetSpan(length);
        var n = ManifestContent.WriteKey(record, registrationId);
        record[n++] = setup.CheckpointIndex(checkpointId);
        record[n++] = checked((byte)standing.Count);
        foreach (var c in standing)
        {
            record[n++] = setup.PeriodIndex(c.EventId, c.Period);
            record[n++] = c.Inside ? (byte)1 : (byte)0;
            BinaryPrimitives.WriteUInt32LittleEndian(record[n..], (uint)Math.Max(0, c.At.ToUnixTimeSeconds()));
            n += sizeof(uint);
        }
        to.Advance(length);
    }
}

/// <summary>Everything behind the header.</summary>
internal sealed record ManifestBody(byte[] Bytes, int Tickets, int Gone, int CheckIns);
