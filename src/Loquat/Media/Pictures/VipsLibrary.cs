using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetVips;

namespace Loquat.Media.Pictures;

/// Loads libvips into this process: the system's, or the bundled one if the system has none. Called only in child processes, never in the
/// server (docs/decisions/0009).
static class VipsLibrary
{
    const string Name = "libvips.so.42";

    static readonly string Bundled = Path.Combine(AppContext.BaseDirectory, "bundled", Name);

    /// Whether the bundled library is used. It has no HEIC decoder.
    public static bool IsBundled { get; private set; }

    /// Loads libvips and calls `work`. The calling method must not use NetVips itself, because compiling such a method already loads the
    /// library.
    public static void Run(Action work)
    {
        // NetVips loads the library by its name. The dynamic linker then returns the copy that is already loaded.
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
        // No operation is repeated, so the operation cache is useless.
        Cache.Max = 0;
    }
}
