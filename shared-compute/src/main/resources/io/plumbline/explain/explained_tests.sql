-- The tests of the plan year, of every group: they are about everyone, and few.
from nondiscrimination
