-- Who has entered, who will, and who has not, by the basis of it.
select status, basis, count(*) as employees
from eligibility_determination
group by status, basis
order by array_position(['eligible', 'pending', 'ineligible', 'excluded'], status), employees desc, basis
