-- A condition without a day counts from the day of its extract now. People of whom one is said are derived again.
update population.summary
   set print = 0
 where person in (select linked.person
                    from record.current_fact fact
                    join people.linked_record linked on linked.record = fact.record
                   where fact.kind = 0
                     and fact.happened is null
                     and fact.recorded is null);
