-- Money types that nobody has said what they count towards.
select
  'money_type ''' || coalesce(money_type, '') || ''' is not known; it must be one of '
    || (select string_agg(money_type, ', ' order by money_type) from money_types) as fault,
  sum(contribution_rows) as rows,
  any_value(employee_id) as employee_id
from contribution_totals
where money_type not in (select money_type from money_types)
group by money_type
