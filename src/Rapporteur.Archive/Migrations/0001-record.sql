-- a document is known by its id; its newest capture is the one that counts
create table document (
    id text primary key,
    capture integer not null references capture (number)
) without rowid;

create table capture (
    number integer primary key,
    document_id text not null,
    hash text not null,
    captured_at text not null,
    source text not null,
    title text not null,
    title_start integer not null,
    title_end integer not null,
    published text,
    publisher text,
    language text,
    url text,
    intake text not null,
    -- last, since whatever stands behind a long value is slow to reach
    text text not null,
    unique (document_id, hash)
);

create table reading (
    capture integer primary key references capture (number),
    knowledge text not null,
    json text not null
);

-- one row for each event that a current reading reports, and the event of the record it belongs to
create table reported (
    document_id text not null,
    reported_id text not null,
    kind text not null,
    day text,
    main integer not null,
    event_id text not null,
    json text not null,
    primary key (document_id, reported_id)
) without rowid;
create index reported_partition on reported (kind, day) where main = 1 and day is not null;
create index reported_event on reported (event_id);

create table event (
    id text primary key,
    kind text not null,
    status text not null,
    main integer not null,
    first_day text,
    last_day text,
    organisation text,
    body text,
    country text,
    folded text not null,
    json text not null,
    part_of_document text,
    part_of_reported text
) without rowid;
create index event_day on event (first_day);
create index event_whole on event (part_of_document, part_of_reported);

create table party (
    event_id text not null references event (id) on delete cascade,
    folded_name text,
    affiliation text
);
create index party_event on party (event_id);
create index party_affiliation on party (affiliation, event_id);

create table set_aside (
    source text not null,
    code text not null,
    message text not null,
    set_aside_at text not null,
    primary key (source, code, message)
) without rowid;

create virtual table words using fts5 (title, body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0');
