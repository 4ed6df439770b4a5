-- Nothing asks for the stays of one case.
alter table casefile_stay drop index if exists casefile_stay_case;
