-- What the census says of the one employee whom the run is for.
from census
