using System.Buffers.Binary;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.CheckIns.Devices;

/// <summary>What a ticket opens: what the door shows of a person and what its rule asks.</summary>
/// <param name="Replaced">The code was valid once; the person holds a newer one.</param>
/// <param name="EventIndex">In the manifest's list of events.</param>
/// <param name="TypeIndex">In that event's list of types.</param>
internal sealed record ManifestTicket(bool Replaced, Guid RegistrationId, byte EventIndex, byte TypeIndex, RegistrationState State, PaymentState Payment, bool IsVip,
    string NameTh, string NameEn, string Organization, string? Position);

/// <summary>What a delegation's code opens: who they are and the codes of their members, each of which opens one person.</summary>
internal sealed record ManifestDelegation(Guid Id, byte EventIndex, int Number, string Organization, string ContactName, IReadOnlyList<string> MemberCodes);

/// <summary>The content of a record before it is locked. Little endian; keys as their text form reads.</summary>
internal static class ManifestContent
{
    private const byte TicketKind = 1;
    private const byte ReplacedKind = 2;
    private const byte DelegationKind = 3;
    private const byte Vip = 1;
    private const int GuidLength = 16;
    private const int CodeBytes = 10;
    private const int MostMembers = 6000;

    /// <summary>Long enough for every ticket.</summary>
    public const int LongestTicket = 22 + 4 * (ManifestText.Longest + 1);

    /// <returns>Bytes written.</returns>
    public static int Write(Span<byte> to, ManifestTicket ticket)
    {
        to[0] = ticket.Replaced ? ReplacedKind : TicketKind;
        var n = 1 + WriteKey(to[1..], ticket.RegistrationId);
        to[n++] = ticket.EventIndex;
        to[n++] = ticket.TypeIndex;
        to[n++] = (byte)ticket.State;
        to[n++] = (byte)ticket.Payment;
        to[n++] = ticket.IsVip ? Vip : (byte)0;
        n += ManifestText.Write(to[n..], ticket.NameTh);
        n += ManifestText.Write(to[n..], ticket.NameEn == ticket.NameTh ? "" : ticket.NameEn);
        n += ManifestText.Write(to[n..], ticket.Organization);
        n += ManifestText.Write(to[n..], ticket.Position);
        return n;
    }

    public static byte[] Of(ManifestDelegation delegation)
    {
        var members = Math.Min(delegation.MemberCodes.Count, MostMembers);
        var bytes = new byte[22 + 2 * (ManifestText.Longest + 1) + members * CodeBytes];
        bytes[0] = DelegationKind;
        var n = 1 + WriteKey(bytes.AsSpan(1), delegation.Id);
        bytes[n++] = delegation.EventIndex;
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(n), (ushort)Math.Min(delegation.Number, ushort.MaxValue));
        n += sizeof(ushort);
        n += ManifestText.Write(bytes.AsSpan(n), delegation.Organization);
        n += ManifestText.Write(bytes.AsSpan(n), delegation.ContactName);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(n), (ushort)members);
        n += sizeof(ushort);
        foreach (var code in delegation.MemberCodes.Take(members))
            n += WriteCode(bytes.AsSpan(n), code);
        return bytes[..n];
    }

    public static int WriteKey(Span<byte> to, Guid key)
    {
        key.TryWriteBytes(to, bigEndian: true, out _);
        return GuidLength;
    }

    /// <summary>16 characters of 5 bits, the first one highest: 10 bytes.</summary>
    private static int WriteCode(Span<byte> to, string code)
    {
        UInt128 bits = 0;
        foreach (var c in code)
            bits = (bits << 5) | (uint)Codes.Alphabet.IndexOf(c, StringComparison.Ordinal);
        for (var i = CodeBytes - 1; i >= 0; i--, bits >>= 8)
            to[i] = (byte)bits;
        return CodeBytes;
    }
}
