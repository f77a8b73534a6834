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
return new RootCommand("Measures Rapporteur.") { reading }.Parse(args).Invoke();
