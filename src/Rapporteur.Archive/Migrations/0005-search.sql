-- what was said at which event, and which topics its document dealt with, in folded words
create table said (
    document_id text not null,
    number integer not null,
    reported_id text,
    folded text not null,
    primary key (document_id, number)
) without rowid;

create table topic (
    document_id text not null,
    folded text not null,
    reported_id text,
    primary key (document_id, folded)
) without rowid;

insert into said
select d.id, s.key, coalesce(json_extract(s.value, '$.event'), (select json_extract(e.value, '$.id') from json_each(r.json, '$.events') e where json_extract(e.value, '$.main') limit 1)),
    words(coalesce(json_extract(s.value, '$.speaker'), '') || ' ' || coalesce(json_extract(s.value, '$.cue'), '') || ' ' || coalesce(json_extract(s.value, '$.content'), ''))
from document d join reading r on r.capture = d.capture, json_each(r.json, '$.statements') s;

insert or ignore into topic
select d.id, words(t.value), (select json_extract(e.value, '$.id') from json_each(r.json, '$.events') e where json_extract(e.value, '$.main') limit 1)
from document d join reading r on r.capture = d.capture, json_each(r.json, '$.topics') t;

create index capture_time on capture (captured_at, document_id);
create index party_name on party (folded_name, event_id);
