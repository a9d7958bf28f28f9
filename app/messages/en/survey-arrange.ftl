# Moving questions, groups and pages in the builder, and seeing the question while it is written.

flash-survey-no-place = It does not fit there: a group does not stand in itself, and groups go six levels deep.
flash-survey-page-moved = The page was moved.
survey-move-page-up = Move the page before the one before it
survey-move-page-down = Move the page behind the next one
arrange-grip = Move
arrange-help = To move something, drag it by its handle. With the keyboard: Space picks it up, the arrows move it, Space drops it, and Escape puts it back.
arrange-taken = You picked up “{ $what }”. { $there } Use the arrows; Space drops it, Escape puts it back.
arrange-there = { $part }, place { $place } of { $count }.
arrange-within = { $page }, in “{ $group }”
arrange-page-there = Page { $place } of { $count }.
arrange-saved = Saved: “{ $what }”. { $there }
arrange-back = “{ $what }” is back where it was.
arrange-conflict = Somebody else changed this survey meanwhile. Your move was not saved; here is the survey as it is now.
arrange-refused = What you moved is back where it was. { $why }
arrange-unreached = It could not be saved, and what you moved is back where it was. Check that you are connected to the Internet and still signed in.
arrange-close = Close
preview-title = How it will be seen
preview-language = See it in
preview-blank = Write the question to see here how it will look.
preview-mistakes = Before you save
preview-unreached = This picture of the question could not be brought up to date. What you wrote is still in the form.
