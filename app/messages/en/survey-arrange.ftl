# Moving questions, groups and pages in the builder.

flash-survey-no-place = It does not fit there: a group does not stand in itself, and groups go six levels deep.
