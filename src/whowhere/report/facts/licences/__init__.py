"""The question ``facts licences``: whose figures these are."""
