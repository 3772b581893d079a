-- A department issues papers of its own (NĐ 30/2020, Phụ lục I, II.2): on its head, in its series, signed by its head.
alter table document add column issuing_department_id uuid; -- none: the People's Committee issues it
alter table document add foreign key (unit_id, issuing_department_id) references department;

-- A department's series is named after its symbol: KT/TTr.
alter table number_series drop constraint number_series_series_check;
alter table number_series add constraint number_series_series_check check (char_length(series) between 1 and 40);
