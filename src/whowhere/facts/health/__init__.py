"""Whether the factbook is sound, how far it reaches, how old it is, and who lets it be used."""
