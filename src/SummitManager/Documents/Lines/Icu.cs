using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace SummitManager.Documents.Lines;

/// <summary>
/// The line breaker of ICU, the library that .NET itself uses where it is there; it knows a dictionary of Thai words. .NET does not
/// show it, so it is called by its C names, which on Linux end in the library's version.
/// </summary>
internal sealed class Icu
{
    private const int LineBreaks = 2, Done = -1, Newest = 120, Oldest = 50;

    private static readonly byte[] Thai = "th\0"u8.ToArray();
    private static readonly Lazy<Icu?> Found = new(Find);

    private readonly OpenIterator _open;
    private readonly SetText _setText;
    private readonly Next _next;

    /// <summary>An iterator works on one text at a time and is dear to open. As many stay as threads ever broke lines at once.</summary>
    private readonly ConcurrentBag<IntPtr> _iterators = [];

    private Icu(IntPtr library, string suffix)
    {
        _open = Function<OpenIterator>("ubrk_open");
        _setText = Function<SetText>("ubrk_setText");
        _next = Function<Next>("ubrk_next");

        T Function<T>(string name) => Marshal.GetDelegateForFunctionPointer<T>(NativeLibrary.GetExport(library, name + suffix));
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate IntPtr OpenIterator(int type, byte[] locale, IntPtr text, int length, ref int error);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate void SetText(IntPtr iterator, IntPtr text, int length, ref int error);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int Next(IntPtr iterator);

    /// <summary>Null where the machine has no ICU.</summary>
    public static Icu? Instance => Found.Value;

    /// <summary>UTF-16 indexes before which ICU would break; may hold the text's length.</summary>
    public IReadOnlyList<int> Breaks(string text)
    {
        var error = 0;
        if (!_iterators.TryTake(out var iterator))
        {
            iterator = _open(LineBreaks, Thai, IntPtr.Zero, 0, ref error);
            Require(error);
        }

        var pinned = GCHandle.Alloc(text, GCHandleType.Pinned);
        try
        {
            _setText(iterator, pinned.AddrOfPinnedObject(), text.Length, ref error);
            Require(error);
            var breaks = new List<int>();
            for (var at = _next(iterator); at != Done; at = _next(iterator))
            {
                breaks.Add(at);
            }

            return breaks;
        }
        finally
        {
            pinned.Free();
            _iterators.Add(iterator);
        }
    }

    private static void Require(int error)
    {
        if (error > 0)
        {
            throw new InvalidOperationException($"ICU cannot break lines: error {error}.");
        }
    }

    private static Icu? Find()
    {
        (string Library, string Suffix)[] plain = [("icu.dll", ""), ("libicucore.dylib", "")];
        var versions = Enumerable.Range(Oldest, Newest - Oldest).Reverse().Select(version => ($"libicuuc.so.{version}", $"_{version}"));
        foreach (var (name, suffix) in OperatingSystem.IsLinux() ? versions : plain)
        {
            if (NativeLibrary.TryLoad(name, out var library) && NativeLibrary.TryGetExport(library, "ubrk_open" + suffix, out _))
            {
                return new Icu(library, suffix);
            }
        }

        return null;
    }
}
