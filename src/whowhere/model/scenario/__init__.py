"""Scenario files: what a user says about company, work and options, read and checked."""
