using System.Buffers.Binary;
using System.Security.Cryptography;

namespace SummitManager.CheckIns.Devices;

/// <summary>
/// Who has booked at the doors that are for them. Whole lists, not changes: a list is small, and a booking that was given back leaves
/// no trace to send. A device that holds the same lists, by their mark in its cursor, is sent none.
/// </summary>
/// <param name="Lists">How many doors.</param>
/// <param name="Mark">The same for the same doors and people; empty where there is no such door.</param>
internal sealed record ManifestBookings(byte[] Bytes, int Lists, string Mark)
{
    /// <summary>Of a person's key: its random end. Two of one event never meet in it.</summary>
    public const int PersonBytes = 6;

    private const int GuidLength = 16;
    private const int MarkLength = 6;
    private static readonly ManifestBookings None = new([], 0, "");

    public static ManifestBookings Write(ManifestSetup setup, IReadOnlyCollection<DoorBooking> bookings)
    {
        var doors = setup.Checkpoints.Where(c => c.BookedOnly).ToList();
        if (doors.Count == 0)
            return None;
        var byDoor = bookings.ToLookup(b => b.CheckpointId, b => b.RegistrationId);
        using var to = new MemoryStream();
        Span<byte> head = stackalloc byte[1 + sizeof(uint)];
        Span<byte> key = stackalloc byte[GuidLength];
        foreach (var door in doors)
        {
            var people = byDoor[door.Id].Distinct().Order().ToList();
            head[0] = setup.CheckpointIndex(door.Id);
            BinaryPrimitives.WriteUInt32LittleEndian(head[1..], (uint)people.Count);
            to.Write(head);
            foreach (var person in people)
            {
                ManifestContent.WriteKey(key, person);
                to.Write(key[^PersonBytes..]);
            }
        }
        var bytes = to.ToArray();
        // The numbers of the doors are part of the manifest's shape, so the bytes say it all.
        return new ManifestBookings(bytes, doors.Count, Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, MarkLength)));
    }
}
