namespace Loquat.Media;

/// Walks the blocks of a GIF (version 89a, appendix A) without decoding any pixels.
static class GifFrames
{
    const int HeaderLength = 13;

    /// Returns true if the file contains more than one image. In a damaged file, only the images before the damage count.
    public static bool AreMany(Stream file)
    {
        using var reader = new BinaryReader(file, System.Text.Encoding.Latin1, leaveOpen: true);
        try
        {
            var header = reader.ReadBytes(HeaderLength);
            SkipColours(file, header[10]);
            return HasTwoImages(reader);
        }
        catch (Exception error) when (error is EndOfStreamException or IndexOutOfRangeException)
        {
            return false;
        }
        finally
        {
            file.Position = 0;
        }
    }

    static bool HasTwoImages(BinaryReader reader)
    {
        for (var images = 0; ;)
        {
            switch (reader.ReadByte())
            {
                case 0x21:
                    reader.ReadByte();
                    SkipBlocks(reader);
                    break;
                case 0x2C when ++images > 1:
                    return true;
                case 0x2C:
                    SkipColours(reader.BaseStream, reader.ReadBytes(9)[8]);
                    reader.ReadByte();
                    SkipBlocks(reader);
                    break;
                default:
                    return false;
            }
        }
    }

    static void SkipColours(Stream file, byte packed)
    {
        if ((packed & 0x80) != 0)
        {
            file.Seek(3 << ((packed & 7) + 1), SeekOrigin.Current);
        }
    }

    static void SkipBlocks(BinaryReader reader)
    {
        for (int length; (length = reader.ReadByte()) > 0;)
        {
            reader.BaseStream.Seek(length, SeekOrigin.Current);
        }
    }
}
