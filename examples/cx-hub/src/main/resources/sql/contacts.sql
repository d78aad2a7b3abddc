-- Contacts of Genesys, for H2 and PostgreSQL. The hub runs this if the tables are missing. For a database that requires other types or
-- lengths, create the tables before the hub starts.
-- The exports that were written, or are being written, by their ids in the vendor's history.
create table if not exists contact_export (
  id bigint primary key,
  files int not null,
  -- Records that were written, and records without an id, which were not.
  stored bigint not null,
  refused bigint not null,
  complete boolean not null
);
create table contacts (
  id varchar primary key,
  created_date varchar not null,
  first_name varchar not null,
  last_name varchar not null,
  phone varchar not null,
  email varchar not null,
  -- The latest export that contained it.
  export_id bigint not null,
  -- The whole contact, as JSON.
  contact varchar not null
);
create index contacts_by_created on contacts (created_date)
