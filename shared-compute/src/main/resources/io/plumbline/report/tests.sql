-- Each test and whom it was made of.
from nondiscrimination
order by test = 'acp', tested_group
