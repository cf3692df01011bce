-- Money types that nobody has said what they count towards, with the known one that was most likely meant.
with
  unknown as (
    select money_type, employee_id, sum(contribution_rows) as rows
    from contribution_totals
    where money_type not in (select money_type from money_types)
    group by money_type, employee_id
  ),
  nearest as (
    select
      given.money_type as given,
      arg_min(money_types.money_type, damerau_levenshtein(lower(given.money_type), money_types.money_type)) as meant
    from (select distinct money_type from unknown) as given
    join money_types
      on damerau_levenshtein(lower(given.money_type), money_types.money_type) <= length(given.money_type) // 3
    group by given.money_type
  )
select
  'money_type ''' || unknown.money_type || ''' is not known'
    || coalesce(
      ' (did you mean ''' || nearest.meant || '''?)',
      '; use one of ' || (select string_agg(money_type, ', ' order by money_type) from money_types)
    ) as fault,
  'what an amount counts towards depends on its type, IRC 415(c)(2)' as rule,
  unknown.rows,
  unknown.employee_id
from unknown
left join nearest on nearest.given = unknown.money_type
