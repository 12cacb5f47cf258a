using System.IO.Compression;
using System.Text;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>The product with a small folder in the place of the built admin UI, and a file beside that folder that is nobody's business.</summary>
public sealed class BuiltUi : LearningCityApp
{
    public const string Script = "console.log('Thành phố học tập')";

    private readonly TemporaryFolder around = new();

    public BuiltUi()
    {
        Write("secret.txt", "nobody's business"u8);
        Write("built/.hidden.js", "hidden"u8);
        Write("built/index.html", """<!doctype html><div id="app"></div>"""u8);
        Write("built/icon.svg", "<svg/>"u8);
        Write("built/assets/only-plain-3.woff2", "font"u8);
        Write("built/assets/index-2.js", Encoding.UTF8.GetBytes(Script));
        Write("built/assets/index-2.js.br", Packed(stream => new BrotliStream(stream, CompressionLevel.Fastest)));
        Write("built/assets/index-2.js.gz", Packed(stream => new GZipStream(stream, CompressionLevel.Fastest)));
    }

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["AdminUi:Folder"] = around.At("built") };

    public void Write(string name, ReadOnlySpan<byte> content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(around.At(name))!);
        File.WriteAllBytes(around.At(name), content);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        around.Dispose();
    }

    private static byte[] Packed(Func<Stream, Stream> pack)
    {
        using var packed = new MemoryStream();
        using (var stream = pack(packed))
        {
            stream.Write(Encoding.UTF8.GetBytes(Script));
        }

        return packed.ToArray();
    }
}
