namespace Rapporteur.Pipeline;

/// <summary>What one document may cost.</summary>
public sealed record IntakeLimits
{
    /// <summary>Bytes a document may have: 20 MB.</summary>
    public int Bytes { get; init; } = 20_000_000;

    /// <summary>How long a document may take to fetch from its file, and again to be read: 30 seconds each.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The clock by which times are taken.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
