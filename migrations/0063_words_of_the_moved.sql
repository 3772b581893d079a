-- What is moved to its own process (R12) takes along every word that officers wrote about it too; rows, days and numbers stay.

create procedure keep_but_blank(walled regclass, variadic words text[]) language plpgsql as $$
begin
  execute format('drop trigger if exists append_only on %s', walled);
  execute format('create trigger append_only before update or delete on %s for each row execute function keep_or_blank_these(%s)',
    walled, (select string_agg(quote_literal(one), ', ') from unnest(words) one));
  execute format('grant update on %s to :app', walled);
end $$;

alter table petition_prolonged drop constraint petition_prolonged_reason_check;
alter table petition_prolonged add constraint petition_prolonged_reason_check check (length(reason) <= 2000);
call keep_but_blank('petition_prolonged', 'reason');
call keep_but_blank('petition_classification', 'note');
call keep_but_blank('petition_assignment', 'note');
call keep_but_blank('petition_spoken_answer', 'words');
call keep_but_blank('petition_city_reminder', 'whom');
call keep_but_blank('petition_wording', 'title', 'content', 'proposal', 'reason');
drop procedure keep_but_blank;
