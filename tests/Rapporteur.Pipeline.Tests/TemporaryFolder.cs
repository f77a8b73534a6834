using System.Text;
using Rapporteur.Record;

namespace Rapporteur.Pipeline.Tests;

/// <summary>A folder that goes when the test ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("rapporteur-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], bytes);
        return this[name];
    }

    public List<TakenDocument> Take(params string[] names) => Take(new IntakeLimits(), names);

    public List<TakenDocument> Take(IntakeLimits limits, params string[] names) =>
        [.. new MaterialSource(limits, () => throw new IOException("no standard input")).Find(names.Select(n => this[n])).Select(material => Intake.Take(material, limits))];

    /// <summary>The one document in bytes that came in something, with what the knowledge adds to it.</summary>
    public static TakenDocument TakeKnown(MaterialForm form, ReadOnlySpan<byte> bytes, Told told) =>
        Intake.Take(new Material("a", "a", form, bytes.ToArray()) { Told = told }, new IntakeLimits(), States.Lore);

    /// <summary>A reading with one call a document, between the words of its text.</summary>
    public static DocumentReading ReadCall(Document document) => new()
    {
        Document = document.Id,
        Events =
        [
            new ReportedEvent
            {
                Id = "e1",
                Kind = "call",
                IsMain = true,
                Status = "held",
                Start = new Stated<PartialDate>(PartialDate.OfDay(2017, 12, 26), default),
                Participants = [.. document.Text.Split(' ').Select(word => new Participant { Name = word, Role = "participant" })],
            },
        ],
    };

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
