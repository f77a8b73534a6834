using System.Text.Json;
using Rapporteur.Record;

namespace Rapporteur.Cli.Commands;

/// <summary>Readings made by hand, one a line.</summary>
internal static class GoldFile
{
    /// <exception cref="UsageException">There is no such file, or a line is no reading.</exception>
    public static Dictionary<string, DocumentReading> Read(string path)
    {
        if (!File.Exists(path)) throw new UsageException($"there is no file {path}. See to the spelling of the path.");
        var readings = new Dictionary<string, DocumentReading>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                var reading = ReadingJson.Read(line);
                readings[reading.Document] = reading;
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                throw new UsageException(FormattableString.Invariant($"{path}:{number} is not a reading: {e.Message}"), e);
            }
        }

        return readings;
    }
}
