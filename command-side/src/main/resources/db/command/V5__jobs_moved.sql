-- Both sides have jobs: they stand in a schema of their own, which has taken these over.
drop table job;
