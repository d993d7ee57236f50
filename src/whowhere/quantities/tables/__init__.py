"""Tables as people's systems export them: opened once for every reader, cell by cell, as text."""
