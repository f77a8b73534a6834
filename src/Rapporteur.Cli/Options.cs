using System.CommandLine;
using System.CommandLine.Parsing;
using Rapporteur.Record;

namespace Rapporteur.Cli;

/// <summary>Options that several commands have.</summary>
internal static class Options
{
    public static Option<string?> Archive() => new("--archive") { Description = "The archive's file. Default: $RAPPORTEUR_ARCHIVE, else record.db in the user's data folder.", HelpName = "FILE" };

    public static Option<string?> Knowledge() => new("--knowledge") { Description = "The knowledge folder. Default: $RAPPORTEUR_KNOWLEDGE, else the one beside the program.", HelpName = "DIR" };

    public static Option<string?> Authority() => new("--authority") { Description = "The folder of imported tables. Default: $RAPPORTEUR_AUTHORITY, else authority in the user's data folder.", HelpName = "DIR" };

    public static Option<int> Threads()
    {
        var option = new Option<int>("--threads") { Description = "How many documents to read at a time. Default: one for each core.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };
        option.Validators.Add(result => AtLeast(result, 1));
        return option;
    }

    public static Option<int> Port()
    {
        var option = new Option<int>("--port") { Description = "The port on the loopback address; 0 takes a free one.", HelpName = "N", DefaultValueFactory = _ => 5080 };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65535) result.AddError("--port takes a number from 0 to 65535.");
        });
        return option;
    }

    public static Option<string> Format(string description, params string[] values)
    {
        var option = new Option<string>("--format") { Description = description, HelpName = string.Join('|', values), DefaultValueFactory = _ => values[0] };
        option.AcceptOnlyFromAmong(values);
        return option;
    }

    public static Option<int> Limit(int normally)
    {
        var option = new Option<int>("--limit") { Description = "At most so many.", HelpName = "N", DefaultValueFactory = _ => normally };
        option.Validators.Add(result => AtLeast(result, 0));
        return option;
    }

    /// <summary>A date cut to what is known: a year, a month or a day.</summary>
    public static Option<PartialDate?> Date(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            if (PartialDate.TryParse(result.Tokens[0].Value, out var date)) return date;
            result.AddError($"'{result.Tokens[0].Value}' is no date. Give {name} as YYYY-MM-DD, YYYY-MM or YYYY.");
            return null;
        },
    };

    private static void AtLeast(OptionResult result, int least)
    {
        if (result.Errors.Any() || result.GetValueOrDefault<int>() >= least) return;
        result.AddError(FormattableString.Invariant($"{result.Option.Name} takes a number from {least}."));
    }
}
