-- what became of the events of the record, one after the other; before: what the event was until then, as JSON
create table change (
    number integer primary key autoincrement,
    event_id text not null,
    made_at text not null,
    what text not null check (what in ('added', 'changed', 'removed')),
    became text,
    before text
);
create index change_event on change (event_id, number);
create index change_made on change (made_at);

-- the number of the change that made an event what it is
alter table event add column changed integer not null default 0;
create index event_changed on event (changed);

-- what is here already came with the first capture that told of it
insert into change (event_id, made_at, what)
select e.id, coalesce(min(c.captured_at), '2000-01-01T00:00:00Z') as made_at, 'added'
from event e left join reported p on p.event_id = e.id left join document d on d.id = p.document_id left join capture c on c.number = d.capture
group by e.id order by made_at, e.id;
update event set changed = (select number from change where event_id = event.id);
