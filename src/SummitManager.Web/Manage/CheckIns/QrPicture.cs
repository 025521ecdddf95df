using QRCoder;

namespace SummitManager.Web.Manage.CheckIns;

/// <summary>A QR code as an address that an image can show.</summary>
internal static class QrPicture
{
    private const int PixelsPerModule = 6;

    public static string Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        return "data:image/png;base64," + Convert.ToBase64String(code.GetGraphic(PixelsPerModule));
    }
}
