using System.CommandLine;
using Rapporteur.Benchmarks;
using Rapporteur.Benchmarks.Crash;
using Rapporteur.Benchmarks.Growth;

var megabytes = new Option<int>("--megabytes")
{
    Description = "How much text to read, in millions of UTF-8 bytes.",
    HelpName = "N",
    DefaultValueFactory = _ => 10,
};
var root = new Option<string>("--root")
{
    Description = "The checkout with knowledge/ and corpus/.",
    HelpName = "DIR",
    DefaultValueFactory = _ => Directory.GetCurrentDirectory(),
};
var reading = new Command("reading", "Reads documents on one thread, from text to reading.") { megabytes, root };
reading.SetAction(parsed => ReadingBenchmark.Run(parsed.GetValue(root)!, parsed.GetValue(megabytes), Console.Out));
var file = new Option<string>("--out") { Description = "The file to write, one document a line as JSON.", HelpName = "FILE", Required = true };
var corpus = new Command("corpus", "Writes the documents that are read, for other programs to read the same.") { megabytes, root, file };
corpus.SetAction(parsed => CorpusFile.Write(parsed.GetValue(root)!, parsed.GetValue(megabytes), parsed.GetValue(file)!));
var given = new Option<string>("--corpus") { Description = "A file that 'corpus' wrote.", HelpName = "FILE", Required = true };
var peer = new Command("peer", "Reads a corpus file on one thread and tells it as benchmarks/peers does: one line of JSON.") { root, given };
peer.SetAction(parsed => PeerBenchmark.Run(parsed.GetValue(root)!, parsed.GetValue(given)!, Console.Out));
var documents = new Option<int>("--documents") { Description = "How many documents to make.", HelpName = "N", DefaultValueFactory = _ => 10_000 };
var perDay = new Option<int>("--per-day") { Description = "How many documents are published on a day of the made world.", HelpName = "N", DefaultValueFactory = _ => 40 };
var made = new Command("made", "Writes a made corpus with a known truth, one document a line as JSON, and FILE.truth.tsv beside it.") { documents, perDay, file };
made.SetAction(parsed => MadeFiles.Write(parsed.GetValue(documents), parsed.GetValue(perDay), parsed.GetValue(file)!));
var archive = new Option<string?>("--archive") { Description = "Where to keep the record; a folder that goes afterwards if not given.", HelpName = "FILE" };
var from = new Option<int>("--from") { Description = "How many of the documents the archive holds already.", HelpName = "N" };
var growth = new Command("growth", "Reads and keeps a made corpus: the cost of a document as the archive grows, and B-cubed against the truth.") { documents, from, perDay, archive, root };
growth.SetAction(parsed => GrowthBenchmark.Run(parsed.GetValue(root)!, parsed.GetValue(documents), parsed.GetValue(from), parsed.GetValue(perDay), parsed.GetValue(archive), Console.Out));
var program = new Argument<string>("PROGRAM") { Description = "The built rapporteur.dll." };
var kills = new Option<int>("--kills") { Description = "How often to kill it, half while reading and half while deciding.", HelpName = "N", DefaultValueFactory = _ => 100 };
var crash = new Command("crash", "Kills the program at random moments and looks whether anything is lost, twice or wrong.") { program, kills };
crash.SetAction(parsed =>
{
    using var run = new CrashRun(parsed.GetValue(program)!, Console.Out);
    return run.Run(parsed.GetValue(kills));
});
return new RootCommand("Measures Rapporteur.") { reading, corpus, peer, made, growth, crash }.Parse(args).Invoke();
