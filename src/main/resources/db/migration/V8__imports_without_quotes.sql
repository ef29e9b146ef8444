-- Whether an upload's articles are searched for quotations.
alter table import_run add column quotes_wanted boolean not null default true;
