"""The question ``facts``: a country, figure by figure."""
