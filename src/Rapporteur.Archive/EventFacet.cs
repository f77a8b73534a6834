namespace Rapporteur.Archive;

/// <summary>By what events are told apart.</summary>
public enum EventFacet
{
    Kind,

    Status,

    /// <summary>The year in which they start.</summary>
    Year,

    /// <summary>Code of a party's state or organisation.</summary>
    Side,

    /// <summary>Code of the organisation.</summary>
    Organisation,
}
