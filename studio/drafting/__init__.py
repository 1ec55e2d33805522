"""Drafting help: a draft from an endpoint of the intranet, each sentence with its source.

Off until somebody names an endpoint. What comes back is text that is shown, and nothing else: a
named person takes of it what they answer for, and it passes review as any other text.
"""
