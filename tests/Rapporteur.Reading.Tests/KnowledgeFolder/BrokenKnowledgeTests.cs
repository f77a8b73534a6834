namespace Rapporteur.Reading.Tests.KnowledgeFolder;

/// <summary>Broken knowledge is reported as a compiler does it: file, line, number, what to do; and nothing of it is loaded.</summary>
public sealed class BrokenKnowledgeTests : IDisposable
{
    private readonly string _folder = English.CopyOfKnowledge();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_whole_copy_loads_and_has_the_version_of_what_it_is_a_copy_of() =>
        Assert.Equal(English.Knowledge.Version, Knowledge.Load(_folder).Version);

    [Fact]
    public void One_letter_more_makes_another_version()
    {
        Append("languages/en/lists/adverb.tsv", "=marvellously\t\n");
        Assert.NotEqual(English.Knowledge.Version, Knowledge.Load(_folder).Version);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_RAP2001() =>
        Assert.Matches(@"\(0\): RAP2001: .*--knowledge", Assert.Throws<KnowledgeException>(() => Knowledge.Load(Path.Combine(_folder, "nowhere"))).Message);

    [Theory]
    [InlineData("world/states.tsv")]
    [InlineData("world/tenures.tsv")]
    [InlineData("languages/en/language.toml")]
    [InlineData("languages/en/words.tsv")]
    [InlineData("languages/en/places.tsv")]
    public void A_file_that_is_needed_and_missing_is_RAP2002(string file)
    {
        File.Delete(Path.Combine(_folder, file));
        Reports($"{file}(0): RAP2002: ");
    }

    [Fact]
    public void A_file_that_is_not_UTF8_is_RAP2003()
    {
        File.WriteAllBytes(Path.Combine(_folder, "world/places.tsv"), [0x69, 0x64, 0xFF, 0xFE, 0x0A]);
        Reports("world/places.tsv(0): RAP2003: ");
    }

    [Fact]
    public void A_header_without_a_column_is_RAP2004_and_the_nearest_name_is_proposed()
    {
        var line = Replace("world/places.tsv", "id\tname\tcountry\t", "id\tname\tcuntry\t");
        Reports($"world/places.tsv({line}): RAP2004: the header lacks the column 'country'; did you mean 'cuntry'?");
    }

    [Fact]
    public void A_row_without_its_columns_is_RAP2005()
    {
        var line = Append("languages/en/states.tsv", "FR\n");
        Reports($"languages/en/states.tsv({line}): RAP2005: ", "tabs");
    }

    [Fact]
    public void A_word_class_that_is_not_defined_is_RAP2006()
    {
        var line = Append("languages/en/words.tsv", "fumble\tverb\t\n");
        Reports($"languages/en/words.tsv({line}): RAP2006: unknown word class 'verb'");
    }

    [Theory]
    [InlineData("states.tsv", "ZQ\tname\tZanzaland", "state")]
    [InlineData("organisations.tsv", "SCOO\tname\tShanghai Co-operation Org", "organisation")]
    [InlineData("bodies.tsv", "no-such-body\tNo Such Body", "body")]
    [InlineData("places.tsv", "moskow-ru\tMoskow", "place")]
    [InlineData("venues.tsv", "no-such-venue\tNo Such Venue", "venue")]
    [InlineData("persons.tsv", "no-such-person\tNo Such Person", "person")]
    public void A_name_of_what_the_world_does_not_hold_is_RAP2007(string table, string row, string what)
    {
        var line = Append("languages/en/" + table, row + "\n");
        Reports($"languages/en/{table}({line}): RAP2007: '{row.Split('\t')[0]}' is no known {what}");
    }

    [Fact]
    public void A_misspelt_place_is_RAP2007_with_the_right_one_proposed()
    {
        Append("languages/en/places.tsv", "moskow-ru\tMoskow\n");
        Reports("did you mean 'moscow-ru'?");
    }

    [Fact]
    public void A_form_that_a_word_does_not_have_is_RAP2008()
    {
        var line = Append("languages/en/lists/occasion_head.tsv", "meeting.superlative\tmeeting\n");
        Reports($"languages/en/lists/occasion_head.tsv({line}): RAP2008: 'meeting.superlative'");
    }

    [Fact]
    public void A_phase_without_rules_is_RAP2009()
    {
        Replace("languages/en/language.toml", "\"places\"", "\"palaces\"");
        Reports("languages/en/language.toml(0): RAP2009: the phase 'palaces'");
    }

    [Theory]
    [InlineData("bad: (\"met\" => event kind=meeting", "rule 'bad'")]
    [InlineData("bad: %no_such_list => event kind=meeting", "no_such_list")]
    [InlineData("bad: {no_such_definition} => event kind=meeting", "no_such_definition")]
    [InlineData("bad: met => event who=$nobody", "nobody")]
    [InlineData("bad: met (the? ..2)* => event kind=meeting", "'*' repeats may take nothing")]
    public void A_rule_that_cannot_be_compiled_is_RAP2010(string rule, string says)
    {
        var line = Append("languages/en/events.rules", "\n" + rule + "\n  > They met.\n");
        Reports($"languages/en/events.rules({line + 1}): RAP2010: ", says);
    }

    [Fact]
    public void A_rule_without_an_example_is_RAP2011()
    {
        var line = Append("languages/en/events.rules", "\nbare: met => event kind=meeting\n");
        Reports($"languages/en/events.rules({line + 1}): RAP2011: rule 'bare' has no example");
    }

    [Theory]
    [InlineData("this is no rule")]
    [InlineData("def nothing")]
    public void A_line_that_is_nothing_is_RAP2012(string text)
    {
        var line = Append("languages/en/events.rules", "\n" + text + "\n");
        Reports($"languages/en/events.rules({line + 1}): RAP2012: ");
    }

    [Fact]
    public void Settings_that_are_no_TOML_are_RAP2020()
    {
        Append("languages/en/language.toml", "name = = 3\n");
        Reports("languages/en/language.toml(", "RAP2020: this is no TOML");
    }

    [Fact]
    public void A_setting_that_is_no_list_is_RAP2021()
    {
        Replace("languages/en/language.toml", "clitics = [\"'s\"]", "clitics = \"'s\"");
        Reports("languages/en/language.toml(", "RAP2021: 'clitics' must be a list of strings");
    }

    [Theory]
    [InlineData("events/visit.toml", "kind = \"visit\"", "kind = \"trip\"")]
    [InlineData("sources/kremlin.toml", "name = ", "nome = ")]
    public void A_file_that_does_not_say_what_it_is_is_RAP2022(string file, string says, string broken)
    {
        Replace(file, says, broken);
        Reports($"{file}(1): RAP2022: ");
    }

    [Fact]
    public void A_language_that_does_not_say_how_it_is_written_is_RAP2023()
    {
        Replace("languages/en/language.toml", "[[writings]]", "[[scripts]]");
        Reports("languages/en/language.toml(", "RAP2023: ");
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once_in_order()
    {
        Append("languages/en/places.tsv", "moskow-ru\tMoskow\n");
        Append("languages/en/events.rules", "\nbare: met => event kind=meeting\n");
        Replace("events/visit.toml", "kind = \"visit\"", "kind = \"trip\"");
        var lines = Assert.Throws<KnowledgeException>(() => Knowledge.Load(_folder)).Message.Split('\n');
        Assert.Equal(["RAP2022", "RAP2011", "RAP2007"], lines.Select(l => l.Split(": ")[1]));
    }

    private void Reports(params string[] parts)
    {
        var message = Assert.Throws<KnowledgeException>(() => Knowledge.Load(_folder)).Message;
        Assert.All(parts, part => Assert.Contains(part, message, StringComparison.Ordinal));
        Assert.All(message.Split('\n'), line => Assert.Matches(@"^[\w./-]+\(\d+\): RAP20\d\d: .", line));
    }

    /// <summary>Adds text to a file; the number of the line it begins on.</summary>
    private int Append(string file, string text)
    {
        var path = Path.Combine(_folder, file);
        var lines = File.ReadAllText(path).Count(c => c == '\n');
        File.AppendAllText(path, text);
        return lines + 1;
    }

    /// <summary>Replaces words of a file; the number of the line they stood on.</summary>
    private int Replace(string file, string old, string with)
    {
        var path = Path.Combine(_folder, file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} has no {old}");
        File.WriteAllText(path, text[..at] + with + text[(at + old.Length)..]);
        return text[..at].Count(c => c == '\n') + 1;
    }
}
