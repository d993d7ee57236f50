"""Who should do this work, and where?"""
