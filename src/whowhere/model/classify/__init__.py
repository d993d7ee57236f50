"""What the field calls an arrangement: from facts about people and place to a term, and why."""
