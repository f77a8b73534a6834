using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Rapporteur.Archive;
using Rapporteur.Cli.Commands;
using Rapporteur.Reading;

namespace Rapporteur.Cli;

/// <summary>The rapporteur command: parses what it is given, runs the command meant, and turns every failure into a sentence and an exit code.</summary>
internal static class CommandLine
{
    public static int Run(string[] args, Terminal terminal, CancellationToken cancellation = default)
    {
        try
        {
            return Invoke(args, terminal, cancellation);
        }
        catch (UsageException e)
        {
            return Fail(terminal, e.Message, ExitCode.WrongUsage);
        }
        catch (KnowledgeException e)
        {
            return Fail(terminal, e.Message, ExitCode.KnowledgeBroken);
        }
        catch (ArchiveException e)
        {
            return Fail(terminal, e.Message, ExitCode.ArchiveTrouble);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail(terminal, e.Message, ExitCode.NotAll);
        }
        finally
        {
            terminal.Out.Flush();
        }
    }

    /// <summary>The command and all below it.</summary>
    internal static RootCommand Root(Terminal terminal) => new("Reads press reports of diplomatic occasions and keeps the record: who met whom, when, where, and what was said.")
    {
        ReadCommand.Build(terminal),
        ListCommand.Build(terminal),
        ShowCommand.Build(terminal),
        SearchCommand.Build(terminal),
        ExportCommand.Build(terminal),
        CompareCommand.Build(terminal),
        UndertakingsCommand.Build(terminal),
        FormulasCommand.Build(terminal),
        ChainsCommand.Build(terminal),
        CopiesCommand.Build(terminal),
        CoverageCommand.Build(terminal),
        VerifyCommand.Build(terminal),
        RereadCommand.Build(terminal),
        ReconcileCommand.Build(terminal),
        DecideCommand.Build(terminal),
        UndoCommand.Build(terminal),
        LogCommand.Build(terminal),
        EvaluateCommand.Build(terminal),
        ExplainCommand.Build(terminal),
        ServeCommand.Build(terminal),
        AuthorityCommand.Build(terminal),
        DoctorCommand.Build(terminal),
        DemoCommand.Build(terminal),
    };

    private static int Invoke(string[] args, Terminal terminal, CancellationToken cancellation)
    {
        var parsed = Root(terminal).Parse(args.Length == 0 ? ["--help"] : args);
        var configuration = new InvocationConfiguration { Output = terminal.Out, Error = terminal.Remarks, EnableDefaultExceptionHandler = false };
        if (parsed.Action is ParseErrorAction wrong)
        {
            wrong.ShowHelp = false;
            configuration.Output = terminal.Remarks;
            parsed.Invoke(configuration);
            var command = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
            terminal.Remarks.WriteLine($"'rapporteur {command}--help' says what there is.");
            return ExitCode.WrongUsage;
        }

        RefuseStrayOption(parsed);
        var code = parsed.InvokeAsync(configuration, cancellation).GetAwaiter().GetResult();
        return args.Length == 0 ? ExitCode.WrongUsage : code;
    }

    // the parser takes a misspelt option for a path or a word wherever the command takes any
    private static void RefuseStrayOption(ParseResult parsed)
    {
        if (parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash)) return;
        var words = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens);
        if (words.FirstOrDefault(word => word.Value.Length > 1 && word.Value[0] == '-') is not { } stray) return;
        var command = parsed.CommandResult.Command;
        throw new UsageException($"'{stray.Value}' is no option of '{command.Name}'; its options are {string.Join(", ", command.Options.Select(option => option.Name))}. "
            + "What begins with a dash and is none stands after '--'.");
    }

    private static int Fail(Terminal terminal, string message, int code)
    {
        terminal.Out.Flush();
        terminal.Remarks.WriteLine("rapporteur: " + message);
        return code;
    }
}
