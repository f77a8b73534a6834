using Dapper;
using Microsoft.Data.Sqlite;
using Rapporteur.Record;

namespace Rapporteur.Archive;

/// <summary>The formulas of all current readings, in a table of their own, so that a pair of states is found without opening every reading.</summary>
internal static class RelationRows
{
    public static void Replace(SqliteConnection connection, ReadDocument read)
    {
        connection.Execute("delete from relation where document_id = @Id", new { read.Document.Id });
        connection.Execute(
            "insert into relation values (@one, @other, @Id, @Start, @End, @formula, @words, @Speaker, @sides, @first, @last, @sentence) on conflict do nothing",
            read.Reading.Relations.Where(r => r.Between.Length == 2).Select(r => new
            {
                one = r.Between[0],
                other = r.Between[1],
                read.Document.Id,
                r.Formula.Span.Start,
                r.Formula.Span.End,
                formula = r.Formula.Value,
                words = Words(read.Document.Text, r.Formula.Span),
                r.Speaker,
                sides = string.Join(' ', r.Sides),
                first = r.Sentence.Start,
                last = r.Sentence.End,
                sentence = Words(read.Document.Text, r.Sentence),
            }));
    }

    public static List<RelationUse> List(SqliteConnection connection, string? with, string? and) =>
        [.. connection.Query<Row>(
            """
            select r.one as One, r.other as Other, r.document_id as Document, c.published as Published, c.publisher as Publisher, c.language as Language, r.first as First,
                r.last as Last, r.formula as Formula, r.words as Words, r.speaker as Speaker, r.sides as Sides, r.sentence_first as SentenceFirst,
                r.sentence_last as SentenceLast, r.sentence as Sentence
            from relation r join document d on d.id = r.document_id join capture c on c.number = d.capture
            where (@with is null or r.one = @with or r.other = @with) and (@and is null or r.one = @and or r.other = @and)
            order by r.one, r.other, c.published is null, c.published, r.document_id, r.first
            """,
            new { with, and }).Select(row => row.ToUse())];

    private static string Words(string text, Span span) =>
        span.Start >= 0 && span.Start <= span.End && span.End <= text.Length ? text[span.Start..span.End].ReplaceLineEndings(" ") : "";

    private sealed record Row(
        string One, string Other, string Document, string? Published, string? Publisher, string? Language, long First, long Last, string Formula, string Words,
        string? Speaker, string Sides, long SentenceFirst, long SentenceLast, string Sentence)
    {
        public RelationUse ToUse() => new(
            Document, DocumentRows.Date(Published), Publisher, Language,
            new RelationFormula
            {
                Formula = new Stated<string>(Formula, new Span((int)First, (int)Last)),
                Between = [One, Other],
                Speaker = Speaker,
                Sides = [.. Sides.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
                Sentence = new Span((int)SentenceFirst, (int)SentenceLast),
            },
            Words, Sentence);
    }
}
