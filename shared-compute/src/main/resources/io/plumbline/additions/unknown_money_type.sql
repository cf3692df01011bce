-- Money types that nobody has said what they count towards, with the known one that was most likely meant.
with
  unknown as (
    select
      money_type,
      sum(contribution_rows) as rows,
      min(employee_id) as employee_id
    from contribution_totals
    where money_type not in (select money_type from money_types)
    group by money_type
  ),
  nearest as (
    select
      unknown.money_type as given,
      arg_min(money_types.money_type, damerau_levenshtein(lower(unknown.money_type), money_types.money_type)) as meant
    from unknown
    join money_types
      on damerau_levenshtein(lower(unknown.money_type), money_types.money_type) <= length(unknown.money_type) // 3
    group by unknown.money_type
  )
select
  'money_type ''' || unknown.money_type || ''' is not known'
    || coalesce(
      ' (did you mean ''' || nearest.meant || '''?)',
      '; use one of ' || (select string_agg(money_type, ', ' order by money_type) from money_types)
    ) as fault,
  unknown.rows,
  unknown.employee_id
from unknown
left join nearest on nearest.given = unknown.money_type
