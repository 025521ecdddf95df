using SummitManager.CheckIns;

namespace SummitManager.UnitTests.CheckIns;

public sealed class DoorCodeTests
{
    private const string Code = "7K3MABCD01234XYZ";

    [Theory]
    [InlineData("7K3MABCD01234XYZ"), InlineData("7k3m-abcd-0123-4xyz"), InlineData(" 7K3M ABCD 0123 4XYZ\r\n"), InlineData("๗K3MABCD๐๑๒๓๔XYZ")]
    [InlineData("7K3MABCDOI234XYZ"), InlineData("7k3mabcdol234xyz")]
    [InlineData("https://summit.example/c/7K3M-ABCD-0123-4XYZ"), InlineData("https://summit.example/c/7K3MABCD01234XYZ/?from=line#top")]
    public void Reads_a_code_however_it_was_sent(string sent) => Assert.Equal(Code, DoorCode.Read(sent));

    [Theory]
    [InlineData(null), InlineData(""), InlineData("   "), InlineData("7K3M"), InlineData("7K3MABCD01234XYZ7"), InlineData("7K3MABCD01234XY*")]
    [InlineData("https://summit.example/"), InlineData("https://summit.example/t/0123456789ABCDEFGHJKMNPQRS"), InlineData("WIFI:T:WPA;S:hall;P:secret;;"), InlineData("////"), InlineData("?"), InlineData("\0\ud800")]
    public void Everything_else_is_no_code_of_ours(string? sent)
    {
        Assert.Null(DoorCode.Read(sent));
        Assert.Equal(32, DoorCode.Hash(sent).Length);
    }

    [Fact]
    public void A_page_of_text_is_no_code_of_ours() => Assert.Null(DoorCode.Read(new string('ก', 4000) + Code));
}
