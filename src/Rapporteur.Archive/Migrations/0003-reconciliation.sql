-- the keys under which a document is found when another is held against it
create table filed (
    key text not null,
    document_id text not null,
    primary key (key, document_id)
) without rowid;
create index filed_document on filed (document_id);

-- what reconciliation looks at: a reading with its events and positions and nothing else
create table occasions (
    document_id text primary key,
    json text not null
) without rowid;

-- which sources make one event is found from the occasions now; each source has an id of its own that leads to its event
drop index reported_partition;
alter table reported drop column kind;
alter table reported drop column day;
alter table reported drop column main;
alter table reported drop column json;
alter table reported add column record_id text not null default '';
create index reported_record on reported (record_id);

-- sources that a later reading of their document no longer reports
create table former_source (
    record_id text primary key,
    document_id text not null,
    reported_id text not null
) without rowid;

-- what the events were settled with; without a row they are settled anew when something is kept
create table settled (
    one integer primary key check (one = 1),
    version text not null
);

create table decision (
    number integer primary key autoincrement,
    made_at text not null,
    kind text not null,
    key text,
    value text,
    note text,
    undone_at text
);

-- the sources that a decision is about, as they were then, and where they are in the reading that counts now
create table decision_source (
    number integer not null references decision (number),
    side integer not null,
    document_id text not null,
    reported_id text not null,
    kind text not null,
    sentence text not null,
    now_id text,
    primary key (number, side, document_id, reported_id)
) without rowid;
create index decision_source_now on decision_source (document_id, now_id);
