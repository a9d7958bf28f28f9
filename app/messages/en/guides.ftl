# Guides and methods.

guides-title = Guides and methods
guides-lead = Methods you can use tomorrow and guides for larger work. Each says how long it takes, with whom it is done and what usually goes wrong.
guides-write = Write a guide
guides-show-all = See all guides
guides-none-fit = No guide matches these filters. Remove one of them to see more.
guides-empty = The library has no guides yet.
guides-found = Guides found
guides-count =
    { $count ->
        [one] 1 guide
       *[other] { $count } guides
    }
guides-no-phase = For any phase
guides-filter-phase = Phase of the project
guides-any-phase = Any
guides-filter-kind = Kind
guides-any-kind = Guides and methods
guides-filter-time = Time you have
guides-any-time = Any
guides-filter-tag = Subject
guides-any-tag = Any

guide-kind-guide = Guide
guide-kind-method = Method
guide-phase-research = Research
guide-phase-co-creation = Co-creation
guide-phase-experimentation = Experimentation
guide-phase-evaluation = Evaluation
time-needed-30 = Up to half an hour
time-needed-60 = Up to 1 hour
time-needed-120 = Up to 2 hours
time-needed-more = More than 2 hours

guide-range = { $from } to { $to }
guide-minutes = { $minutes } min
guide-hours = { $hours } h
guide-hours-minutes = { $hours } h { $minutes } min
guide-people =
    { $count ->
        [one] 1 person
       *[other] { $count } people
    }
guide-people-range = { $from } to { $to } people

guide-time = Time
guide-with = People
guide-materials = What you need
guide-next = What to read next
guide-use-project = Project
guide-use-session = Session
guide-used-in = Where it was used
guide-edit = Edit this guide
guide-publish = Publish
guide-unpublish = Make it a draft again
guide-draft = Draft
guide-draft-note = Only those who work in the lab see this guide. Publish it when it is ready.
guide-edited-note = The lab changed this guide, so new versions that come with the product leave it as it is.
guide-shipped-link = See the text that came with the product
guide-shipped-title = Text that came with the product
guide-shipped-note = This is the original text. The lab's own stays published until you replace it.
guide-shipped-back = Back to the lab's text
guide-shipped-take = Use this text
guide-shipped-question = The lab's text is replaced by this one and cannot be brought back.
guide-shipped-confirm = Replace with the original text

guide-save-new = Save as a draft
guide-save = Save changes
guide-preview = Preview
guide-preview-title = How it will look
guide-conflict-title = In the meantime, somebody changed this guide
guide-conflict = What you wrote is below and is not saved yet. Compare it with what is published now, and save again if you want to keep your text.
guide-conflict-link = See the guide as it is now
guide-field-title = Title
guide-field-slug = Address
guide-field-slug-hint = The last part of the page's address. Left empty, it is made from the title.
guide-field-kind = What it is
guide-field-summary = Summary
guide-field-summary-hint = One sentence that says what it is for.
guide-field-phases = In which phases it helps
guide-field-phases-hint = The list shows it under the first one you choose.
guide-field-time-min = Shortest time, in minutes
guide-field-time-max = Longest time, in minutes
guide-field-people-min = Smallest number of people
guide-field-people-max = Largest number of people
guide-field-materials = What is needed
guide-field-tags = Subjects
guide-field-lines-hint = One per line.
guide-field-body = Text
guide-field-body-hint = In Markdown: ## before a heading, - before each point of a list, **bold**, [link](/en/guides/pilot).
guide-field-next = What to read next
guide-field-next-hint = The address of each guide, one per line. For example: persona

error-guide-slug-reserved = This address is reserved. Choose another.
error-guide-slug-taken = There is a guide at this address already. Choose another.
error-guide-title-missing = Write a title in this language, or delete the rest of the text in it.
error-guide-body-missing = Write the text in this language, or delete the title in it.
error-guide-range-reversed = Write a maximum that is not below the minimum.
error-too-many-lines = Write at most { $limit } lines.
error-line-too-long = Write at most { $limit } characters per line.

flash-guide-created = The guide was saved as a draft. Publish it when it is ready.
flash-guide-saved = The changes were saved.
flash-guide-published = The guide is published.
flash-guide-unpublished = The guide is a draft again. Only those who work in the lab see it.
flash-guide-shipped-taken = The guide now has the text that came with the product.

glossary-title = Glossary
glossary-link = Glossary: the lab's words
glossary-lead = The words we use here and what we mean by them.
