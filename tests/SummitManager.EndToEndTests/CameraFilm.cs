using System.Globalization;
using System.Text;
using Microsoft.Playwright;

namespace SummitManager.EndToEndTests;

/// <summary>What the fake camera sees: a picture held before the lens, as an uncompressed film.</summary>
public static class CameraFilm
{
    private const int Width = 640;
    private const int Height = 480;

    /// <summary>
    /// The picture at a URL, as a phone's screen in front of the camera: the page draws it on grey, turned a little, and hands back
    /// its brightness, so no decoder but the browser's is needed.
    /// </summary>
    public static async Task<string> OfPictureAsync(IPage page, string pictureUrl, string folder)
    {
        var pixels = await page.EvaluateAsync<string>(
            """
            async ([url, width, height]) => {
              const picture = new Image();
              picture.src = url;
              await picture.decode();
              const canvas = document.createElement('canvas');
              canvas.width = width; canvas.height = height;
              const c = canvas.getContext('2d');
              c.fillStyle = '#8a8a8a'; c.fillRect(0, 0, width, height);
              c.translate(width / 2, height / 2); c.rotate(0.12);
              c.drawImage(picture, -150, -150, 300, 300);
              const rgba = c.getImageData(0, 0, width, height).data;
              let text = '';
              for (let i = 0; i < rgba.length; i += 4) text += String.fromCharCode(rgba[i]);
              return btoa(text);
            }
            """, new object[] { pictureUrl, Width, Height });
        return Write(Convert.FromBase64String(pixels), Path.Combine(folder, "camera.y4m"));
    }

    private static string Write(byte[] brightness, string path)
    {
        using var film = File.Create(path);
        film.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"YUV4MPEG2 W{Width} H{Height} F10:1 Ip A1:1 C420jpeg\n")));
        var colourless = new byte[Width * Height / 2];
        Array.Fill(colourless, (byte)128);
        for (var frame = 0; frame < 10; frame++)
        {
            film.Write("FRAME\n"u8);
            film.Write(brightness);
            film.Write(colourless);
        }
        return path;
    }
}
