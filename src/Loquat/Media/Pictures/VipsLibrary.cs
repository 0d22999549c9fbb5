using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetVips;

namespace Loquat.Media.Pictures;

/// Loads libvips into this process: the system's, or the bundled one where the system has none. Called in children only, never in the
/// server (docs/decisions/0009).
static class VipsLibrary
{
    const string Name = "libvips.so.42";

    static readonly string Bundled = Path.Combine(AppContext.BaseDirectory, "bundled", Name);

    /// Whether the bundled library had to be used. It has no decoder for HEIC.
    public static bool IsBundled { get; private set; }

    /// Loads it and calls `work`. The caller itself must not use NetVips, which opens the library as soon as a method that uses it is
    /// compiled.
    public static void Run(Action work)
    {
        // NetVips opens the library by its name. The linker then returns the one that is loaded already, wherever it came from.
        IsBundled = !NativeLibrary.TryLoad(Name, out _) && NativeLibrary.TryLoad(Bundled, out _);
        Start();
        work();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Start()
    {
        if (!ModuleInitializer.VipsInitialized)
        {
            throw new InvalidOperationException($"libvips can't be loaded: {ModuleInitializer.Exception.Message.Trim()}");
        }
        if (!NetVips.NetVips.AtLeastLibvips(8, 14))
        {
            var version = $"{NetVips.NetVips.Version(0)}.{NetVips.NetVips.Version(1)}";
            throw new InvalidOperationException($"libvips 8.14 or later is needed, but the system has {version}.");
        }
        // No picture is made twice.
        Cache.Max = 0;
    }
}
