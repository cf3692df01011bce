-- Everything that must be corrected, of all families: the actions of their own outboxes, the very same ones.
from limit_actions
union all
from entry_actions
union all
from nondiscrimination_actions
order by kind, participant, action_id
