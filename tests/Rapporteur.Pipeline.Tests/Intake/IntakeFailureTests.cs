using System.Diagnostics;
using System.Text;
using CsCheck;

namespace Rapporteur.Pipeline.Tests;

public sealed class IntakeFailureTests
{
    private static readonly byte[] Undecodable = [.. "Name: "u8, 0x81, 0x8D, (byte)' ', 0x90, (byte)'a', 0x98, 0x81];

    public static TheoryData<string, byte[], string> Bad => new()
    {
        { "empty.txt", [], "RAP3002" },
        { "blank.txt", " \r\n \n"u8.ToArray(), "RAP3002" },
        { "empty.jsonl", [], "RAP3002" },
        { "blank.jsonl", "\n\n"u8.ToArray(), "RAP3002" },
        { "wordless.jsonl", "{\"id\": \"a\", \"text\": \" \"}"u8.ToArray(), "RAP3002" },
        { "picture.txt", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13, 1, 2, 3], "RAP3003" },
        { "controls.txt", [1, 2, 3, 4, 5, 6, 7, 8, 65, 66], "RAP3003" },
        { "strange.txt", Undecodable, "RAP3004" },
        { "strange.html", [.. "<html><head><meta charset='klingon-1'></head><body>"u8, .. Undecodable], "RAP3004" },
        { "script.html", "<html><body><nav>Home</nav><script>fetch('/text')</script><div id=app></div></body></html>"u8.ToArray(), "RAP3005" },
        { "broken.jsonl", "{\"text\": \"x\""u8.ToArray(), "RAP3006" },
        { "list.jsonl", "[1, 2]"u8.ToArray(), "RAP3006" },
        { "textless.jsonl", "{\"id\": \"a\"}"u8.ToArray(), "RAP3006" },
        { "typed.jsonl", "{\"text\": [\"a\"]}"u8.ToArray(), "RAP3006" },
        { "twice.jsonl", "{\"text\": \"a\"} {\"text\": \"b\"}"u8.ToArray(), "RAP3006" },
        { "deep.jsonl", Encoding.UTF8.GetBytes(new string('[', 100_000)), "RAP3006" },
        { "letters.docx", "PK"u8.ToArray(), "RAP3008" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void What_cannot_be_read_is_set_aside_with_its_number(string name, byte[] bytes, string code)
    {
        using var folder = new TemporaryFolder();
        folder.Write(name, bytes);
        var taken = Assert.Single(folder.Take(name));
        Assert.Null(taken.Document);
        Assert.Equal(code, taken.SetAside!.Code);
        Assert.StartsWith(folder[name], taken.SetAside.Source);
        Assert.EndsWith(".", taken.SetAside.Message);
    }

    [Fact]
    public void A_path_that_leads_nowhere_is_said_to()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("RAP3009", Assert.Single(folder.Take("nowhere.txt")).SetAside!.Code);
        Assert.Equal("RAP3009", Assert.Single(folder.Take("nowhere")).SetAside!.Code);
        Assert.Equal("RAP3012", Assert.Single(folder.Take("")).SetAside!.Code);
    }

    [Fact]
    public void A_standard_input_that_fails_is_set_aside()
    {
        var found = new MaterialSource(new IntakeLimits(), () => throw new IOException("gone")).Find(["-"]);
        Assert.Equal("RAP3001", Assert.Single(found).SetAside!.Code);
    }

    [Fact]
    public void A_folder_in_which_one_part_cannot_be_had_is_read_but_for_that_part()
    {
        using var folder = new TemporaryFolder();
        folder.Write("b/good.txt", "Title\n\nText");
        File.CreateSymbolicLink(folder["a.txt"], folder["nowhere"]);
        Directory.CreateSymbolicLink(folder["c"], folder.Path);
        var taken = folder.Take("");
        Assert.Equal("RAP3009", taken[0].SetAside!.Code);
        Assert.Equal("Title\n\nText", taken[1].Document!.Text);
        Assert.Equal(2, taken.Count);
    }

    [Fact]
    public void A_broken_line_is_set_aside_with_its_number_and_the_others_are_read()
    {
        using var folder = new TemporaryFolder();
        folder.Write("d.jsonl", "{\"id\":\"a\",\"text\":\"One\"}\n\n{\"id\":\"b\",\"text\":}\n{\"id\":\"c\",\"text\":\"Three\"}");
        var taken = folder.Take("d.jsonl");
        Assert.Equal(["a", null, "c"], taken.Select(t => t.Document?.Id));
        Assert.Equal(folder["d.jsonl"] + ":3", taken[1].SetAside!.Source);
        Assert.Contains("line 3", taken[1].SetAside!.Message);
    }

    [Fact]
    public void A_file_larger_than_a_document_may_be_is_never_held_in_memory()
    {
        using var folder = new TemporaryFolder();
        using (var file = File.Create(folder["large.txt"])) file.SetLength(200_000_000);
        File.Copy(folder["large.txt"], folder["large.html"]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.All(folder.Take("large.txt", "large.html"), taken => Assert.Equal("RAP3007", taken.SetAside!.Code));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 160_000_000);
    }

    [Fact]
    public void A_line_longer_than_a_document_may_be_is_set_aside_and_the_next_is_read()
    {
        using var folder = new TemporaryFolder();
        folder.Write("d.jsonl", "{\"text\":\"" + new string('x', 1_000_000) + "\"}\n{\"id\":\"b\",\"text\":\"Two\"}");
        var taken = folder.Take(new IntakeLimits { Bytes = 100_000 }, "d.jsonl");
        Assert.Equal("RAP3007", taken[0].SetAside!.Code);
        Assert.Equal("b", taken[1].Document!.Id);
    }

    [Fact]
    public void A_pipe_that_never_answers_does_not_hold_up_the_rest()
    {
        using var folder = new TemporaryFolder();
        folder.Write("z.txt", "Title\n\nText");
        using (var made = Process.Start("mkfifo", folder["pipe.txt"])!) made.WaitForExit();
        var taken = folder.Take(new IntakeLimits { Time = TimeSpan.FromMilliseconds(300) }, "pipe.txt", "z.txt");
        Assert.Equal("RAP3011", taken[0].SetAside!.Code);
        Assert.Equal("Text", taken[1].Document!.Text[7..]);
        using (File.Open(folder["pipe.txt"], FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
        }
    }

    [Fact]
    public void A_page_that_would_take_the_parser_hours_is_given_up()
    {
        using var folder = new TemporaryFolder();
        folder.Write("deep.html", string.Concat(Enumerable.Repeat("<div>", 400_000)) + "Words");
        var since = Stopwatch.StartNew();
        Assert.Equal("RAP3011", Assert.Single(folder.Take(new IntakeLimits { Time = TimeSpan.FromSeconds(1) }, "deep.html")).SetAside!.Code);
        Assert.True(since.Elapsed < TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Any_bytes_at_all_are_taken_in_or_set_aside()
    {
        string[] parts = ["<p>", "</p>", "<script>", "Published: ", "{\"text\":\"", "\"}", "\\ud800", "\n", "<meta charset=", "utf-16", "<!--", "\u0000", "Ў", "🕊", "'", "<article>", "<time datetime="];
        var bytes = Gen.OneOf(Gen.Byte.Array[0, 200], Gen.Int[0, parts.Length - 1].Array[0, 40].Select(chosen => Encoding.UTF8.GetBytes(string.Concat(chosen.Select(i => parts[i])))));
        Gen.Select(bytes, bytes, Gen.Enum<MaterialForm>()).Sample((one, other, form) =>
        {
            var taken = Intake.Take(new Material("a:1", "a", form, one.Concat(other).ToArray()), new IntakeLimits());
            Assert.NotEqual(taken.Document is null, taken.SetAside is null);
            if (taken.Document is not { } document) return;
            Assert.DoesNotContain('\0', document.Text);
            Assert.Equal(document.Text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(document.Text)));
            Assert.InRange(document.TitleSpan.End, 0, document.Text.Length);
        });
    }

    [Fact]
    public void A_page_nested_deeper_than_any_stack_is_read_or_set_aside()
    {
        using var folder = new TemporaryFolder();
        folder.Write("deep.html", "<html><body>" + string.Concat(Enumerable.Repeat("<b>", 20_000)) + "Words of the page");
        var taken = Assert.Single(folder.Take("deep.html"));
        Assert.Equal("Words of the page", taken.Document!.Text);
    }
}
