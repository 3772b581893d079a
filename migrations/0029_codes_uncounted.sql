-- A petition's number tells how many codes were given; counting them made each submission dearer than the last.
drop function codes_of_year(int);
