-- What officers wrote to a task that is the work of one petition goes along when that petition is moved to its own process (R12).
alter table task_comment
  drop constraint task_comment_words_check,
  add constraint task_comment_words_check check (char_length(words) <= 4000);
drop trigger append_only on task_comment;
create trigger append_only before update or delete on task_comment for each row execute function keep_or_blank_these('words');
grant update on task_comment to :app;
drop trigger append_only on task_step;
create trigger append_only before update or delete on task_step for each row execute function keep_or_blank_these('words');
grant update on task_step to :app;
