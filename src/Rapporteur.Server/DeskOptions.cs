using Rapporteur.Reading;

namespace Rapporteur.Server;

/// <summary>What the desk serves, and where.</summary>
public sealed record DeskOptions
{
    /// <summary>The archive's file. It is made where there is none, so that the desk can start before anything is read.</summary>
    public required string Archive { get; init; }

    /// <summary>Port on the loopback address; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The version of the knowledge in use, as the page about the desk shows it.</summary>
    public string KnowledgeVersion { get; init; } = "";

    /// <summary>Names to show for codes of states and organisations; where a state's code is missing, the platform's English name is shown.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>Who and what exists, for the pages of persons, states and bodies; null where the knowledge could not be loaded.</summary>
    public Authority? Authority { get; init; }

    /// <summary>Tells today's date, on which depends what lies ahead.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Called once with the address when the desk answers.</summary>
    public Action<Uri>? Started { get; init; }
}
