-- What an asset that was computed over everyone says of the one employee whom the run is for.
from everyone
semi join census using (employee_id)
