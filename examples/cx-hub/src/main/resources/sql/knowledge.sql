-- A copy of a site's pages, as H2 and PostgreSQL understand it. The hub runs this where the tables are missing. For a database that
-- wants other types, or lengths, make them there before the hub starts.
-- The words of the pages, without capitals and accents, and how much each says about its page.
create table if not exists knowledge_word (
  word varchar(64) not null,
  page_id bigint not null,
  weight integer not null,
  primary key (word, page_id)
);
-- What has happened to the copy, the latest changes of it.
create table if not exists knowledge_change (
  id bigint generated always as identity primary key,
  kind varchar not null,
  title varchar not null,
  path varchar not null,
  -- Of a page that was moved.
  old_path varchar,
  changed_at timestamp with time zone not null
);
create table if not exists knowledge_page (
  id bigint primary key,
  path varchar not null,
  title varchar not null,
  -- Where people find it.
  uri varchar not null,
  revision bigint not null,
  modified timestamp with time zone,
  -- Separated by line breaks.
  tags varchar not null,
  text varchar not null
);
create index if not exists knowledge_page_by_modified on knowledge_page (modified)
