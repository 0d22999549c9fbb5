using System.Runtime.InteropServices;
using static Loquat.Media.Pictures.LibVips;

namespace Loquat.Media.Pictures;

/// An image of libvips: a recipe, until its pixels are asked for.
sealed class VipsImage : IDisposable
{
    const string IccProfile = "icc-profile-data";

    nint handle;

    // Pixels that the image stands on, where it was made of them.
    nint memory;

    VipsImage(nint handle) => this.handle = handle;

    public int Width => vips_image_get_width(handle);
    public int Height => vips_image_get_height(handle);
    public bool HasAlpha => vips_image_get_bands(handle) is 2 or 4;

    /// Must be called once, before anything else.
    public static void Start()
    {
        if (vips_init("loquat") != 0)
        {
            throw new InvalidOperationException(LastError());
        }
        // Each picture comes once.
        vips_cache_set_max(0);
    }

    /// What a file says of itself, by the reader that its content asks for.
    public static VipsImage Header(string file) =>
        vips_foreign_find_load(file) is var loader and not 0 ? Make(Marshal.PtrToStringUTF8(loader)!, null, ("filename", file)) : throw Broken();

    /// Any operation that makes an image of a file or of another image.
    public static VipsImage Make(string operation, VipsImage? from, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var built = Build(operation, from, arguments);
        var value = default(Value);
        g_value_init(ref value, ObjectType);
        g_object_get_property(built, "out", ref value);
        var image = g_value_dup_object(ref value);
        g_value_unset(ref value);
        Release(built);
        return new VipsImage(image);
    }

    public VipsImage Then(string operation, params ReadOnlySpan<(string Name, string Value)> arguments) => Make(operation, this, arguments);

    public void Save(string operation, string file, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        Release(Build(operation, this, [("filename", file), .. arguments]));

    /// A copy that consists of its pixels (8 bits, sRGB) and of nothing else.
    public VipsImage OnlyPixels()
    {
        var bands = vips_image_get_bands(handle);
        var (width, height) = (Width, Height);
        var pixels = vips_image_write_to_memory(handle, out var size);
        if (pixels == 0)
        {
            throw Broken();
        }
        using var bare = new VipsImage(vips_image_new_from_memory(pixels, size, width, height, bands, format: 0));
        var named = bare.Then("copy", ("interpretation", bands < 3 ? "b-w" : "srgb"));
        named.memory = pixels;
        return named;
    }

    public byte[] Pixels()
    {
        var pixels = vips_image_write_to_memory(handle, out var size);
        if (pixels == 0)
        {
            throw Broken();
        }
        var copy = new byte[size];
        Marshal.Copy(pixels, copy, 0, copy.Length);
        g_free(pixels);
        return copy;
    }

    /// The colour profile that came with the file, if there is one.
    public byte[]? Profile()
    {
        if (vips_image_get_typeof(handle, IccProfile) == 0 || vips_image_get_blob(handle, IccProfile, out var data, out var size) != 0)
        {
            return null;
        }
        var profile = new byte[size];
        Marshal.Copy(data, profile, 0, profile.Length);
        return profile;
    }

    public void Dispose()
    {
        if (handle != 0)
        {
            g_object_unref(handle);
            g_free(memory);
            handle = memory = 0;
        }
    }

    static nint Build(string operation, VipsImage? from, ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var built = vips_operation_new(operation);
        if (built == 0)
        {
            throw new InvalidOperationException(LastError());
        }
        if (from is not null)
        {
            var value = default(Value);
            g_value_init(ref value, ObjectType);
            g_value_set_object(ref value, from.handle);
            g_object_set_property(built, operation == "extract_area" ? "input" : "in", ref value);
            g_value_unset(ref value);
        }
        foreach (var (name, text) in arguments)
        {
            if (vips_object_set_argument_from_string(built, name, text) != 0)
            {
                Release(built);
                throw new InvalidOperationException($"{operation} does not know {name}: {LastError()}");
            }
        }
        if (vips_cache_operation_buildp(ref built) != 0)
        {
            Release(built);
            throw Broken();
        }
        return built;
    }

    static void Release(nint operation)
    {
        vips_object_unref_outputs(operation);
        g_object_unref(operation);
    }

    /// What libvips says is about the file, since the recipes are ours; it goes to the log of errors.
    static UnusableMedium Broken()
    {
        Console.Error.WriteLine(LastError());
        return new UnusableMedium(MediumProblem.Broken);
    }

    static string LastError()
    {
        var said = Marshal.PtrToStringUTF8(vips_error_buffer()) ?? "";
        vips_error_clear();
        return said.Trim();
    }
}
