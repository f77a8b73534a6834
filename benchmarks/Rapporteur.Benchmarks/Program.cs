using System.CommandLine;
using Rapporteur.Benchmarks;

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
return new RootCommand("Measures Rapporteur.") { reading, corpus, peer }.Parse(args).Invoke();
