using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using SummitManager.CheckIns.Devices;

namespace SummitManager.UnitTests.CheckIns;

/// <summary>The manifest's bytes, held to <c>manifest-vector.json</c>, which another implementation worked out and the browser is held to as well.</summary>
public sealed class ManifestTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
    private static readonly Vectors File = Read();

    public static TheoryData<string> Tickets => [.. File.Tickets.Select(t => t.Name)];
    public static TheoryData<string> Delegations => [.. File.Delegations.Select(d => d.Name)];

    [Theory]
    [MemberData(nameof(Tickets))]
    public void A_ticket_is_written_and_locked_as_the_vector_says(string name)
    {
        var vector = File.Tickets.Single(t => t.Name == name);
        var content = new byte[ManifestContent.LongestTicket];
        var written = content[..ManifestContent.Write(content, vector.Content)];

        Assert.Equal(vector.Plaintext, Convert.ToHexStringLower(written));
        Assert.Equal(vector.Record, Locked(vector.Code, written));
    }

    [Theory]
    [MemberData(nameof(Delegations))]
    public void A_delegation_is_written_and_locked_as_the_vector_says(string name)
    {
        var vector = File.Delegations.Single(d => d.Name == name);
        var written = ManifestContent.Of(vector.Content);

        Assert.Equal(vector.Plaintext, Convert.ToHexStringLower(written));
        Assert.Equal(vector.Record, Locked(vector.Code, written));
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes_and_another_content_another_key()
    {
        var (code, here, there) = ("7K3MABCD01234XYZ", new byte[] { 1, 2, 3 }, new byte[] { 1, 2, 4 });

        Assert.Equal(Locked(code, here), Locked(code, here));
        var salt = ManifestSeal.KeyLength * 2;
        Assert.Equal(Locked(code, here)[..salt], Locked(code, there)[..salt]);
        Assert.NotEqual(Locked(code, here)[salt..(salt + ManifestSeal.SaltLength * 2)], Locked(code, there)[salt..(salt + ManifestSeal.SaltLength * 2)]);
    }

    [Fact]
    public void A_text_is_cut_between_two_characters()
    {
        var bytes = new byte[ManifestText.Longest + 1];

        // 254 bytes are taken; the next character would need four.
        Assert.Equal(255, ManifestText.Write(bytes, new string('ก', 254) + "東"));
        Assert.Equal(254, bytes[0]);
        Assert.Equal(1, ManifestText.Write(bytes, null));
    }

    private static string Locked(string code, byte[] content)
    {
        var to = new ArrayBufferWriter<byte>();
        ManifestSeal.Write(to, code, content);
        return Convert.ToHexStringLower(to.WrittenSpan);
    }

    private static Vectors Read()
    {
        using var stream = typeof(ManifestTests).Assembly.GetManifestResourceStream("manifest-vector.json")!;
        return JsonSerializer.Deserialize<Vectors>(stream, Web)!;
    }

    private sealed record Vectors(IReadOnlyList<Vector<ManifestTicket>> Tickets, IReadOnlyList<Vector<ManifestDelegation>> Delegations);

    private sealed record Vector<T>(string Name, string Code, T Content, string Plaintext, string Record);
}
