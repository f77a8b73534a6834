namespace Rapporteur.Cli;

/// <summary>What the command tells its caller; described in <c>docs/commands.md</c>.</summary>
internal static class ExitCode
{
    public const int AllWell = 0;

    /// <summary>Something was set aside, or a check failed.</summary>
    public const int NotAll = 1;

    public const int WrongUsage = 2;

    public const int KnowledgeBroken = 3;

    public const int ArchiveTrouble = 4;
}
