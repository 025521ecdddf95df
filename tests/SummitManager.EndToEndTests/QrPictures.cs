using QRCoder;

namespace SummitManager.EndToEndTests;

/// <summary>Codes to hold before a camera.</summary>
public static class QrPictures
{
    /// <summary>The address of a picture that shows this code.</summary>
    public static string Of(string code)
    {
        using var data = QRCodeGenerator.GenerateQrCode(code, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(data);
        return "data:image/png;base64," + Convert.ToBase64String(picture.GetGraphic(10));
    }
}
