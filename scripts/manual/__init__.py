"""The documentation site: pages written from the program itself, and the build of all of them."""
