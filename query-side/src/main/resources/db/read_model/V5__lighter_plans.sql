-- Most events leave a plan's words as they are: its text vector is made anew only where they differ from the last.
alter table plan add column words uuid;
comment on column plan.words is 'MD5 of what search was made of.';

-- Room on each page for the next state of its rows, so that no index has to learn where they moved.
alter table plan set (fillfactor = 60);
