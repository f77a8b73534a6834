using System.Runtime.InteropServices;

namespace Rapporteur.Reading.Images;

/// <summary>What an image is made of: every file of the folder with its length and time, and the program. Nothing is read for it.</summary>
/// <param name="Value">Differs when any of this does.</param>
/// <param name="Newest">When the file changed last was changed.</param>
internal sealed record ImageKey(ulong Value, DateTime Newest)
{
    // a file changed again within the same moment may keep its time
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    public static ImageKey Of(string folder)
    {
        var key = Checksum.Of(typeof(ImageKey).Assembly.ManifestModule.ModuleVersionId.ToByteArray());
        var newest = DateTime.MinValue;
        var files = new DirectoryInfo(folder).GetFiles("*", SearchOption.AllDirectories);
        Array.Sort(files, (a, b) => string.CompareOrdinal(a.FullName, b.FullName));
        foreach (var file in files)
        {
            var time = file.LastWriteTimeUtc;
            key = Checksum.Of(MemoryMarshal.AsBytes(file.FullName.AsSpan()), key);
            key = Checksum.Mix(Checksum.Mix(key, (ulong)file.Length), (ulong)time.Ticks);
            if (time > newest) newest = time;
        }

        return new ImageKey(key, newest);
    }

    /// <summary>True when an image begun then was begun after the last change was over.</summary>
    public bool IsSettledAt(DateTime begun) => begun > Newest + Moment;

    /// <summary>The name of the file that holds the image of a folder.</summary>
    public static string FileName(string folder) =>
        FormattableString.Invariant($"{Checksum.Of(MemoryMarshal.AsBytes(Path.GetFullPath(folder).AsSpan())):x16}.knowledge");
}
