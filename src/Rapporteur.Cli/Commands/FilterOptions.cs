using System.CommandLine;
using Rapporteur.Archive;
using Rapporteur.Record;

namespace Rapporteur.Cli.Commands;

/// <summary>The options that choose events.</summary>
internal sealed class FilterOptions
{
    private readonly Option<PartialDate?> _from = Options.Date("--from", "Events that last to this date or beyond.");
    private readonly Option<PartialDate?> _to = Options.Date("--to", "Events that start on this date or before.");
    private readonly Option<string?> _kind = new("--kind") { Description = "Events of this kind: session, meeting, visit, call, forum, address, message, ceremony, election, other.", HelpName = "KIND" };
    private readonly Option<string?> _status = new("--status") { Description = "Events that are held, upcoming, cancelled or postponed.", HelpName = "STATUS" };
    private readonly Option<string?> _state = new("--state") { Description = "Events in this state or with a party of it, by its ISO code.", HelpName = "CODE" };
    private readonly Option<string?> _body = new("--body") { Description = "Events of this organisation (its code) or body (words of its name).", HelpName = "WORDS" };
    private readonly Option<string?> _person = new("--person") { Description = "Events with this person (words of the name).", HelpName = "WORDS" };
    private readonly Option<string?> _text = new("--text") { Description = "Events whose title, parties or place hold these words.", HelpName = "WORDS" };
    private readonly Option<bool> _all = new("--all") { Description = "Also occasions that documents only refer to." };
    private readonly Option<bool> _newest = new("--newest") { Description = "Latest first." };

    public FilterOptions(Command command)
    {
        _kind.AcceptOnlyFromAmong("session", "meeting", "visit", "call", "forum", "address", "message", "ceremony", "election", "other");
        _status.AcceptOnlyFromAmong("held", "upcoming", "cancelled", "postponed");
        foreach (var option in new Option[] { _from, _to, _kind, _status, _state, _body, _person, _text, _all, _newest }) command.Add(option);
    }

    public EventFilter Read(ParseResult parsed) => new()
    {
        From = parsed.GetValue(_from)?.First(),
        To = parsed.GetValue(_to)?.Last(),
        Kind = parsed.GetValue(_kind),
        Status = parsed.GetValue(_status),
        State = parsed.GetValue(_state),
        Body = parsed.GetValue(_body),
        Person = parsed.GetValue(_person),
        Text = parsed.GetValue(_text),
        MainOnly = !parsed.GetValue(_all),
        NewestFirst = parsed.GetValue(_newest),
    };
}
