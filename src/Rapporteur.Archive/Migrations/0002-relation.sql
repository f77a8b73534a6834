-- how a document names what two sides are to each other; sides: the codes of those who speak so, separated by blanks
create table relation (
    one text not null,
    other text not null,
    document_id text not null,
    first integer not null,
    last integer not null,
    formula text not null,
    words text not null,
    speaker text,
    sides text not null,
    sentence_first integer not null,
    sentence_last integer not null,
    sentence text not null,
    primary key (one, other, document_id, first)
) without rowid;
create index relation_document on relation (document_id);
