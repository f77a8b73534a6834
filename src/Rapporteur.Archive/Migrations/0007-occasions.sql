-- a row without an id of its own that is longer than a quarter of a page takes a page to itself: these are about a third of one
create table told (
    number integer primary key,
    document_id text not null unique,
    json text not null
);
insert into told (document_id, json) select document_id, json from occasions;
drop table occasions;
alter table told rename to occasions;
