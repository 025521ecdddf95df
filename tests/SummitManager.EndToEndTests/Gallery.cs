using Microsoft.Playwright;
using Xunit.Sdk;

namespace SummitManager.EndToEndTests;

/// <summary>Pictures of every screen for people to look at, in the folder that SUMMIT_GALLERY names. What a machine can see (cut words, pages that scroll across) fails at the end.</summary>
public sealed class Gallery(string tag)
{
    public static string? Folder => Environment.GetEnvironmentVariable("SUMMIT_GALLERY") is { Length: > 0 } folder ? folder : null;

    private readonly List<string> _faults = [];

    /// <param name="page">What is shown.</param>
    /// <param name="name">Of the picture; the language is added.</param>
    /// <param name="whole">The whole page and not the screen.</param>
    public async Task TakeAsync(IPage page, string name, bool whole = false)
    {
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Directory.CreateDirectory(Folder!).FullName, $"{name}-{tag}.png"), FullPage = whole, Animations = ScreenshotAnimations.Disabled });
        foreach (var check in (Func<Task>[])[page.ShouldFitAsync, page.ShouldCutNothingAsync])
        {
            try
            {
                await check();
            }
            catch (XunitException e)
            {
                _faults.Add($"{name}-{tag}: {e.Message}");
            }
        }
    }

    public void ShouldBeWhole() => Assert.True(_faults.Count == 0, string.Join("\n\n", _faults));
}

/// <summary>Runs only where SUMMIT_GALLERY names a folder for the pictures; once per row of data.</summary>
public sealed class GalleryTheoryAttribute : TheoryAttribute
{
    public GalleryTheoryAttribute() => Skip = Browser.SkipReason ?? (Gallery.Folder is null ? "Set SUMMIT_GALLERY to a folder to get pictures of every screen." : null);
}
