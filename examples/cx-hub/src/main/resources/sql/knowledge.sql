-- A copy of a site's pages, for H2 and PostgreSQL. The hub runs this if the tables are missing. For a database that requires other
-- types or lengths, create the tables before the hub starts.
-- The latest changes of the copy.
create table if not exists knowledge_change (
  id bigint generated always as identity primary key,
  kind varchar not null,
  title varchar not null,
  path varchar not null,
  -- The path before a move.
  old_path varchar,
  changed_at timestamp with time zone not null
);
create table if not exists knowledge_page (
  id bigint primary key,
  path varchar not null,
  title varchar not null,
  -- The address in a browser.
  uri varchar not null,
  revision bigint not null,
  modified timestamp with time zone,
  -- Separated by line breaks.
  tags varchar not null,
  text varchar not null
);
create index if not exists knowledge_page_by_modified on knowledge_page (modified)
