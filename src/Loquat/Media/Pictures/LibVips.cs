using System.Runtime.InteropServices;

namespace Loquat.Media.Pictures;

/// libvips and GObject, as far as they are needed: operations by name, so that none of C's functions with open ends is called.
static partial class LibVips
{
    const string Vips = "libvips.so.42";
    const string Object = "libgobject-2.0.so.0";
    const string Memory = "libglib-2.0.so.0";

    /// G_TYPE_OBJECT: the twentieth fundamental type, of four bits' shift.
    public const nint ObjectType = 20 << 2;

    [LibraryImport(Vips, StringMarshalling = StringMarshalling.Utf8)] public static partial int vips_init(string program);
    [LibraryImport(Vips, StringMarshalling = StringMarshalling.Utf8)] public static partial void vips_cache_set_max(int operations);
    [LibraryImport(Vips, StringMarshalling = StringMarshalling.Utf8)] public static partial nint vips_operation_new(string name);
    [LibraryImport(Vips, StringMarshalling = StringMarshalling.Utf8)] public static partial int vips_cache_operation_buildp(ref nint operation);
    [LibraryImport(Vips, StringMarshalling = StringMarshalling.Utf8)] public static partial int vips_object_set_argument_from_string(nint target, string name, string value);
    [LibraryImport(Vips, StringMarshalling = StringMarshalling.Utf8)] public static partial void vips_object_unref_outputs(nint target);
    [LibraryImport(Vips, StringMarshalling = StringMarshalling.Utf8)] public static partial nint vips_foreign_find_load(string file);
    [LibraryImport(Vips, StringMarshalling = StringMarshalling.Utf8)] public static partial nint vips_image_new_from_memory(nint pixels, nint size, int width, int height, int bands, int format);
    [LibraryImport(Vips, StringMarshalling = StringMarshalling.Utf8)] public static partial nint vips_image_write_to_memory(nint image, out nint size);
    [LibraryImport(Vips, StringMarshalling = StringMarshalling.Utf8)] public static partial int vips_image_get_width(nint image);
    [LibraryImport(Vips, StringMarshalling = StringMarshalling.Utf8)] public static partial int vips_image_get_height(nint image);
    [LibraryImport(Vips, StringMarshalling = StringMarshalling.Utf8)] public static partial int vips_image_get_bands(nint image);
    [LibraryImport(Vips, StringMarshalling = StringMarshalling.Utf8)] public static partial nint vips_image_get_typeof(nint image, string field);
    [LibraryImport(Vips, StringMarshalling = StringMarshalling.Utf8)] public static partial int vips_image_get_blob(nint image, string field, out nint data, out nint size);
    [LibraryImport(Vips, StringMarshalling = StringMarshalling.Utf8)] public static partial nint vips_error_buffer();
    [LibraryImport(Vips, StringMarshalling = StringMarshalling.Utf8)] public static partial void vips_error_clear();
    [LibraryImport(Object, StringMarshalling = StringMarshalling.Utf8)] public static partial nint g_value_init(ref Value value, nint type);
    [LibraryImport(Object, StringMarshalling = StringMarshalling.Utf8)] public static partial void g_value_set_object(ref Value value, nint content);
    [LibraryImport(Object, StringMarshalling = StringMarshalling.Utf8)] public static partial nint g_value_dup_object(ref Value value);
    [LibraryImport(Object, StringMarshalling = StringMarshalling.Utf8)] public static partial void g_value_unset(ref Value value);
    [LibraryImport(Object, StringMarshalling = StringMarshalling.Utf8)] public static partial void g_object_set_property(nint target, string name, ref Value value);
    [LibraryImport(Object, StringMarshalling = StringMarshalling.Utf8)] public static partial void g_object_get_property(nint target, string name, ref Value value);
    [LibraryImport(Object, StringMarshalling = StringMarshalling.Utf8)] public static partial void g_object_unref(nint target);
    [LibraryImport(Memory, StringMarshalling = StringMarshalling.Utf8)] public static partial void g_free(nint memory);

    /// A GValue: its type and two words of content.
    [StructLayout(LayoutKind.Sequential)]
    public struct Value
    {
        public nint Type;
        public long First;
        public long Second;
    }
}
