using QRCoder;

namespace SummitManager.Documents.Layout;

/// <summary>The black and white of a QR code. Error level M, without quiet zone.</summary>
public static class QrCode
{
    /// <summary>Modules that stay white on each side.</summary>
    public const int QuietZone = 4;

    /// <summary>[row, column], true is black.</summary>
    public static bool[,] Modules(string content)
    {
        using var data = QRCodeGenerator.GenerateQrCode(content, QRCodeGenerator.ECCLevel.M);
        // QRCoder's matrix includes its own quiet zone of four.
        var side = data.ModuleMatrix.Count - 2 * QuietZone;
        var modules = new bool[side, side];
        for (var row = 0; row < side; row++)
        {
            for (var column = 0; column < side; column++)
                modules[row, column] = data.ModuleMatrix[row + QuietZone][column + QuietZone];
        }
        return modules;
    }
}
