-- Which doubts is this record in, as the higher of the two?
create index doubt_by_other on people.doubt (other);
