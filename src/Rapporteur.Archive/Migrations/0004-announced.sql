-- whether a source tells of its occasion as held, or announces it, puts it off or calls it off
alter table reported add column status text not null default '';
update reported set status = coalesce((
    select json_extract(e.value, '$.status') from document d join reading r on r.capture = d.capture, json_each(r.json, '$.events') e
    where d.id = reported.document_id and json_extract(e.value, '$.id') = reported.reported_id), '');
create index reported_status on reported (status, event_id);
