-- What operators did is a handful among millions: found without looking at those (ADR 0015).
create index event_operations on event (position) where stream_type = 'Operations';
