# Surveys: questions, answers, results.

surveys-title = Surveys
surveys-lead = Answer those that are open, and see what came of the others.
surveys-open = Open now
surveys-drafts = Drafts
surveys-closed = Closed
surveys-none-open = No surveys are open at the moment.
surveys-see-projects = See the projects under way
surveys-new = Create a survey
surveys-minutes =
    { $count ->
        [one] About 1 minute
       *[other] About { $count } minutes
    }
surveys-closed-on = Closed on { $date }
surveys-closing = Taking the last answers
surveys-draft-of = Draft of { $date }

survey-kicker = Survey
survey-status-draft = Draft
survey-status-published = Open
survey-status-closing = Closing
survey-status-closed = Closed
survey-tag-anonymous = anonymous
survey-tag-signed-in = with an account
survey-tag-results = with results
survey-mode-open = Anyone, anonymously
survey-mode-signed-in = People with an account, one response each
survey-results-public = Everybody
survey-results-designers = Only the lab's team

# The survey's own page.
survey-answer = Answer
survey-sign-in-and-answer = Sign in and answer
survey-see-results = See the results
survey-see-others = See the other surveys
survey-to-survey = Go to the survey
survey-why = Why we ask
survey-promise-title = What we keep about those who answer
survey-who-asks = Who asks
survey-how-long = How long it takes
survey-who-answers = Who may answer
survey-who-sees = Who sees the results
survey-time =
    About { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }, { $questions ->
        [one] 1 question
       *[other] { $questions } questions
    }
survey-results-public-text = The results are public, in numbers only. Texts you write are read by the lab's team alone.
survey-results-designers-text = Only the lab's team sees the results.
survey-is-draft = Not published yet
survey-is-draft-text = Only the lab's team sees this draft. Nobody can answer before it is published.
survey-is-closed = This survey is closed
survey-is-closed-text = It closed on { $date } and takes no more answers.
survey-is-closing-text = Whoever had begun to answer can still send until { $time }.
survey-is-closed-results = It closed on { $date } and takes no more answers. See what people answered.
survey-is-answered = You have answered this survey
survey-is-answered-text = Your response is saved. Thank you for taking part.

# Answering.
survey-form = Answer
survey-pages = Pages of the survey
survey-page-of = Page { $page } of { $count }
survey-send = Send answers
survey-send-preview = Try sending
survey-next = Continue
survey-back = Go back
survey-no-answer = I prefer not to answer
survey-promise-more = More about the survey
survey-choose-exactly =
    { $count ->
        [one] Choose one option.
       *[other] Choose { $count } options.
    }
survey-choose-between = Choose between { $min } and { $max } options.
survey-choose-at-least =
    { $count ->
        [one] Choose at least one option.
       *[other] Choose at least { $count } options.
    }
survey-choose-at-most =
    { $count ->
        [one] Choose one option at most.
       *[other] Choose { $count } options at most.
    }
survey-choose-any = You can choose several options.
survey-number-between = A number between { $min } and { $max }.
survey-number-from = A number of { $min } or more.
survey-number-up-to = A number of { $max } or less.
survey-number-in-steps = A number between { $min } and { $max }, in steps of { $step }.
survey-day-between = A day between { $first } and { $last }.
survey-day-from = A day from { $day } on.
survey-day-up-to = A day up to { $day }.
survey-day-too-early = This day is too early. Choose { $day } or a later day.
survey-day-too-late = This day is too late. Choose { $day } or an earlier day.
survey-chosen-alone = “{ $option }” does not go together with other options. Choose only that one, or take it away.
survey-closed-meanwhile = The survey closed while you were answering
survey-closed-meanwhile-text = Your answers could no longer be accepted. We are sorry.
survey-closed-meanwhile-kept = What you wrote
survey-closed-meanwhile-copy = None of this was saved. If you like, copy the text and send it to { $contact }.
survey-closing-form = This survey is closing
survey-closing-form-text = It is no longer open to others, but you had begun: send your answers by { $time }. It can no longer be saved for later.
survey-put-aside = Save and continue later
survey-saved = Your answers are saved
survey-saved-lead = You can continue until { $date }. Nothing has been sent yet: your answers count only once you send them.
survey-saved-code = Your code
survey-saved-link = Your link
survey-saved-how = How you come back
survey-saved-how-text = Write the code down or keep the link: they are the only way back to these answers, on this device or another. We cannot send them to you or find them again.
survey-saved-sealed = What you wrote is encrypted with your code, which we do not keep. Without it nobody can read it, not even those who run the survey. It is deleted when you send your answers or when the time is over.
survey-saved-go-on = Continue now
survey-saved-leave = Leave the survey
survey-resume = Continue what you saved
survey-resume-lead = Type the code that you were given when you saved your answers.
survey-resume-hint = Sixteen letters and digits, for example K7QM-3F9T-ZX2P-8HWD. Capitals and hyphens do not matter.
survey-resume-go = Continue
survey-resume-link = Have you saved answers? Continue with your code
error-survey-code = This code is not complete or has letters that no code has. A code has sixteen letters and digits.
error-survey-code-unknown = Nothing is saved under this code. Perhaps the answers have been sent, the time is over, or a letter is wrong.
survey-thanks = Thank you for your answers
error-required-choice = Choose an option.
error-required-answer = Write an answer.
error-survey-choose-some = Choose at least one option.
error-survey-choose-more =
    { $limit ->
        [one] Choose at least one option.
       *[other] Choose at least { $limit } options.
    }
error-survey-choose-fewer =
    { $limit ->
        [one] Choose one option at most.
       *[other] Choose { $limit } options at most.
    }
error-survey-one-answer = Choose one answer only.
error-survey-not-a-number = Write a number only, for example 12 or 3.5.
error-survey-out-of-range = Write a number within the limits shown.
survey-changed-meanwhile = The questions were corrected while you were answering
survey-changed-meanwhile-text = Your answers are still here. See whether they still say what you mean, and go on.
survey-more-follow = A few more questions follow from your answers.
survey-all-answered = You have answered everything. Send your answers, or go back to change them.
survey-ready = Ready to send
survey-answer-in = Answer in:
survey-read-in = Read in:
survey-language-of-questions = Language of the questions
error-survey-constraint = This answer does not fit. Check it.
error-survey-nothing-answered = Answer at least one question before sending.
survey-agree = I agree
survey-agreed = Agrees
survey-choose = Choose
survey-other-which = { $option }: which?
survey-place = Place { $place }
survey-no-place = No place
survey-rank-all = Give each one a place; 1 is the one you prefer.
survey-rank-some =
    { $places ->
        [one] Choose the one you prefer.
       *[other] Give places to the { $places } you prefer; 1 is the first.
    }
survey-choose-any-in-row = You can choose several options in each row.
survey-place-hint = Latitude and longitude, as your map shows them: 38.7223, -9.1393.
error-survey-chosen-alone = One of the options you chose cannot be combined with others. Choose it alone, or take it away.
error-survey-other-text = Write which.
error-survey-row = Choose an option in this row.
error-survey-place-twice = Place { $limit } is given twice. Give each place once.
error-survey-place-missing = Place { $limit } is missing.
error-survey-consent = To go on, we need your agreement.
error-survey-not-whole = Write a whole number, without decimals.
error-survey-telephone = Write a telephone number with 6 to 15 digits, for example 210 000 000 or +44 20 7946 0000.
error-survey-url = Write a web address, for example www.example.org.
error-survey-date = Write a day, for example 25/11/2026.
error-survey-date-early = This day is too early.
error-survey-date-late = This day is too late.
error-survey-time = Write a time, for example 14:30.
error-survey-date-time = Write a day and a time, for example 25/11/2026 14:30.
error-survey-place = Write two numbers, latitude and longitude, for example 38.7223, -9.1393.

# Results.
survey-results-kicker = Results
survey-responses =
    { $count ->
        [one] One person answered.
       *[other] { $written } people answered.
    }
survey-no-responses = Nobody has answered this survey yet.
survey-too-few-responses = To protect those who have answered, results appear once there are at least { $least } responses.
survey-constructed = Constructed responses
survey-constructed-text = Responses constructed for the demonstration from the published figures. They are not answers given by people.
survey-invented = Invented responses
survey-invented-text = This survey began with responses invented for the demonstration, which nobody gave. Any that people have given since count too.
survey-source = Source:
survey-overall = Overall figures
survey-by-question = Question by question
survey-small-cells = To protect those who answered, counts below 5 are not shown, nor those from which they could be computed.
survey-overall-of-shares =
    { $count ->
        [one] Percentage of 1 indicator
       *[other] Mean of the percentages of { $count } indicators
    }
survey-overall-of-means =
    { $count ->
        [one] Mean of 1 question
       *[other] Mean of the means of { $count } questions
    }
survey-overall-includes = What it includes: { $name }
survey-not-shown = Not shown, to protect those who answered, or nobody has answered yet.
survey-base =
    Base: { $count ->
        [one] 1 person who answered this question
       *[other] { $written } people who answered this question
    }
survey-base-small = Base: fewer than 5 people
survey-texts =
    { $count ->
        [one] 1 written answer
       *[other] { $written } written answers
    }
survey-texts-small = Fewer than 5 written answers
survey-texts-kept = Written answers are read by the lab's team and are not published.
survey-read-texts = Read the written answers
survey-too-few-here = Too few people answered this question for us to show the answers.
survey-fewer-than-five = fewer than 5
survey-withheld = not shown
survey-chart-share = Percentage
survey-chart-count = People
survey-top-box-two = Chose { $first } or { $second }
survey-top-box-one = Chose { $point }
survey-so-many-of =
    { $count ->
        [one] ({ $part } of { $base } person)
       *[other] ({ $part } of { $base } people)
    }
survey-interval = If those who answered are a random sample, the value in the population lies between { $low }% and { $high }%, with 95% confidence.
survey-mean = Mean
survey-mean-value = { $mean }, on a scale from { $from } to { $to }
survey-mean-withheld = The mean is not shown, because counts below 5 could be computed from it.
survey-median = Median
survey-range = Smallest to largest
survey-range-value = { $least } to { $most }
survey-range-withheld = not shown, so that nobody is recognised by an extreme value
survey-agreed-count =
    { $count ->
        [one] One person agrees.
       *[other] { $written } people agree.
    }
survey-ranked = What was ranked
survey-mean-place = Mean place
survey-ranked-by = People who gave it a place
survey-ranked-first = Put it first
survey-nps = Net promoter score
survey-nps-explained = those who say 9 or 10, less those who say 6 or less, in a hundred people
survey-download-csv = Download responses (CSV)
survey-see-responses = See the responses one by one
survey-csv-day = day
survey-csv-version = version
survey-csv-seed = seed of the order
survey-csv-name = name
survey-csv-email = e-mail

# Responses, for the team.
survey-responses-title = Responses
survey-responses-lead = In random order, which does not tell who answered first.
survey-response = Response
survey-response-day = Day
survey-response-answers = Questions answered
survey-response-who = Who answered
survey-not-answered = No answer
survey-see-response = See the whole response
survey-delete-response = Delete this response
survey-delete-response-question = The response is deleted and the results change. This cannot be undone.
survey-texts-title = Written answers
survey-no-texts = Nobody has written an answer to this question yet.

# Building.
survey-build = Build the survey
survey-settings = Settings
survey-new-lead = The essentials first. The questions come next, and nothing is published until you say so.
survey-create = Create a draft
survey-save = Save
survey-slug = End of the address
survey-slug-hint = If left blank, we use the title. It cannot be changed later.
survey-field-title = Title
survey-field-title-hint = Up to 120 characters. One language is enough.
survey-field-introduction-hint = Say what the answers are for and what will happen with them.
survey-field-asked-by-hint = If left blank, the lab's name is shown.
survey-field-thanks = Thanks
survey-field-thanks-hint = Shown after sending. Say when and where the results can be seen.
survey-field-source = Source
survey-field-source-hint = Only when the figures were published elsewhere: document, author and year.
survey-mode-hint = Choose with care: once published, this cannot be changed.
survey-mode-open-hint = We do not record who answers. A person may answer more than once.
survey-mode-signed-in-hint = They sign in with their account, which counts once.
survey-mode-is-fixed = Who may answer, and what is kept of them, can no longer be changed, because the survey was published with that promise.
survey-results-public-hint = Numbers only; small counts and texts are never published.
survey-results-designers-hint = The results do not appear on the public site.
survey-moved = In the meantime, somebody else changed this survey
survey-moved-text = What you typed is still here and not yet saved. See what changed and, if you agree, save again.
survey-moved-see = See how it is now
survey-to-do = What is missing before publishing
survey-missing-questions = Add at least one question.
survey-missing-page-questions = A page has no questions: add some or delete the page.
survey-missing-label = Write the question.
survey-missing-options = Write at least two options.
survey-missing-ends = Say what the two ends of the scale mean.
survey-rules-to-mend = Rules to mend before publishing
flash-survey-rules-wrong = A rule is wrong. See below what to mend.
survey-logic-at = (At character { $place }.)
survey-logic-empty = There is no rule. Write one, or leave the field blank.
survey-logic-too-long = The rule is too long: { $limit } characters at most. Split it with a calculation.
survey-logic-too-deep = The rule is nested too deeply: { $limit } levels at most. Split it with a calculation.
survey-logic-too-many-parts = The rule has too many parts: { $limit } at most. Split it with a calculation.
survey-logic-unexpected-character = The character “{ $found }” cannot stand here.
survey-logic-unclosed-text = A text begins and does not end. Close it with the same quotation mark.
survey-logic-unclosed-reference = A reference begins with { "${" } and does not end. Close it with { "}" }.
survey-logic-not-a-name = “{ $found }” is not the name of a question.
survey-logic-number-too-large = This number is too large to calculate with.
survey-logic-unexpected-end = The rule stops too early: something is missing at its end.
survey-logic-unexpected = “{ $found }” cannot stand here.
survey-logic-missing-parenthesis = A parenthesis is opened and not closed.
survey-logic-unknown-function = There is no function { $name }.
survey-logic-unknown-function-suggestion = There is no function { $name }. Did you mean { $suggestion }?
survey-logic-unsupported-function = The function { $name } cannot be used here.
survey-logic-unsupported-construct = “{ $name }” cannot be used here.
survey-logic-wrong-arguments = { $function } takes { $allowed } values, and here are { $given }.
survey-logic-needs-reference = { $function } needs the name of a question, such as { "${q1}" }.
survey-logic-needs-quoted-reference = { $function } needs the name of a question in quotation marks, such as { "'${q1}'" }.
survey-logic-not-a-repeat-of = { $name } is not the repeated group that holds the question.
survey-logic-unknown-name = There is no question { $name }.
survey-logic-unknown-name-suggestion = There is no question { $name }. Did you mean { $suggestion }?
survey-logic-ambiguous-name = More than one question is called { $name }.
survey-logic-no-choices = The question { $name } has no options.
survey-logic-unsupported-pattern = The pattern “{ $pattern }” cannot be used here.
survey-logic-unsupported-format = A date cannot be written with “{ $code }”.
survey-logic-cycle = These rules depend on each other in a circle: { $path }.
survey-answered-title = There are responses already
survey-answered-text = You can correct words. Adding, deleting or changing questions would alter the meaning of answers given.
survey-publish = Publish
survey-close = Close
survey-close-now = Close now
survey-closing = Closed, taking the last answers
survey-closing-text = Nobody new can begin. Whoever had begun can still send until { $time }; then the survey closes by itself. If you close it now, what they are writing can no longer be sent.
survey-closing-release = The answers that wait sealed are released together at { $time }, or when you close it now.
survey-reopen = Reopen
survey-delete = Delete the draft
survey-delete-question-text = The draft and its questions are deleted. This cannot be undone.
survey-questions = Questions
survey-page-number = Page { $page }
survey-page-empty = This page has no questions yet.
survey-page-options = Name, rule and deleting of the page
survey-page-title = Name of the page
survey-add-page = Add a page
survey-delete-page = Delete the page
survey-add-question = Add a question of the kind
survey-write-question = Write the question
survey-new-question = New question
survey-edit-question = Change the question
survey-save-question = Save the question
survey-delete-question = Delete
survey-duplicate = Duplicate
survey-move-up = Move up
survey-move-down = Move down
survey-no-label = (no text)
survey-required = required
survey-kind-single = Choice of one option
survey-kind-several = Choice of several options
survey-kind-scale = Scale
survey-kind-number = Number
survey-kind-short-text = Short text
survey-kind-long-text = Long text
survey-field-label = Question
survey-field-label-hint = One idea per question, in the words of those who answer.
survey-field-hint = Help
survey-field-hint-hint = Shown under the question. Leave it blank if it is not needed.
survey-field-required = An answer is needed
survey-field-required-hint = Ask only for what you really cannot do without.
survey-field-option = Option { $number }
survey-more-options = More options
survey-field-min = Choose at least
survey-field-max = Choose at most
survey-field-least = Lowest value
survey-field-most = Highest value
survey-field-unit = Unit
survey-field-unit-hint = Shown after the number: minutes, euros, people.
survey-field-from = The scale begins at
survey-field-to = The scale ends at
survey-field-to-hint = 5 is the easiest to read on a phone.
survey-field-low = What the lowest value means
survey-field-low-hint = For example: not satisfied at all.
survey-field-high = What the highest value means
survey-field-high-hint = For example: very satisfied.
survey-see-preview = Preview
survey-preview = Preview
survey-preview-text = This is the real form, but nothing you send is saved.
survey-preview-back = Back to building
survey-overall-lead = A figure that joins several scales and always says what it includes.
survey-overall-new = New overall figure
survey-overall-add = Add the overall figure
survey-overall-remove = Remove
survey-overall-name = Name
survey-overall-name-hint = For example: overall satisfaction, mean of the seven indicators.
survey-overall-measure = What is joined
survey-overall-questions = Scales included
survey-overall-no-scales = Overall figures join scales, and this survey has none yet.
survey-measure-top-box = The percentage of people who chose the highest points
survey-measure-mean = The mean of each scale
survey-missing-rows = Write at least one row.
survey-missing-formula = Write how it is calculated.
survey-kind-nps = How likely to recommend (0 to 10)
survey-kind-matrix = Same choice for several rows
survey-kind-ranking = Order of preference
survey-kind-email = E-mail address
survey-kind-telephone = Telephone number
survey-kind-url = Web address
survey-kind-date = Day
survey-kind-time = Time
survey-kind-date-time = Day and time
survey-kind-place = Place on the map
survey-kind-consent = Agreement
survey-kind-calculation = Calculation (nothing is asked)
survey-kind-hidden = Value from the address (nothing is asked)
survey-kind-note = Text between questions
survey-look-list = One option to a line
survey-look-row = Side by side
survey-look-drop-down = Drop-down list
survey-look-numbers = Numbers
survey-look-faces = Faces with words
survey-look-named = Words, one to a line
survey-field-note = Text
survey-field-note-hint = Shown between questions. An empty line begins a new paragraph.
survey-field-own-name = Name
survey-field-own-name-hint = Only the team sees it, in results and tables.
survey-field-look = How it looks
survey-field-row = Row { $number }
survey-field-several = Several options may be chosen in a row
survey-field-several-hint = If not, one option a row.
survey-field-places = How many places are given
survey-field-places-hint = Leave blank to rank everything. Ranking more than five is tiring.
survey-field-whole = Whole numbers only
survey-field-whole-hint = For people, days, visits.
survey-field-slider = In steps of
survey-field-slider-hint = For example 5, to say “in steps of 5”. Needs a lowest and a highest value. The number is always typed: a slider cannot be left blank.
survey-field-earliest = Earliest day
survey-field-latest = Latest day
survey-field-formula = How it is calculated
survey-field-formula-hint = For example: { "${q1}" } + { "${q2}" }.
survey-field-between-title = Words for the points between
survey-field-between = Point { $number } after the first
survey-field-shuffled = In an order of chance
survey-field-shuffled-hint = Another order for each person, so that the first option has no advantage.
survey-option-role = Option { $number } is
survey-option-plain = an ordinary option
survey-option-other = “other”, with a line to write which
survey-option-alone = chosen alone, like “none of these”
survey-rules = Rules: when it is asked and which answers are good
survey-rules-hint = Rules use the names of the questions: { "${q1}" } = 'o2' is true when option o2 was chosen in question q1.
survey-rule-relevant = Ask only if
survey-rule-relevant-hint = Leave blank to ask always. For example: { "${q1}" } = 'o2'.
survey-rules-of-options = Rules: when each option is offered
survey-rules-of-rows = Rules: when each row is asked
survey-rule-of-option = Offer option { $number } only if
survey-rule-of-row = Ask row { $number } only if
survey-rule-of-page = Show this page only if
survey-rule-of-page-hint = Leave blank to show it always. For example: { "${q1}" } = 'o2'.
survey-page-shuffled = Shuffle the questions of this page
survey-page-shuffled-hint = Each person sees them in another order, and in the same one when they go back. Texts between questions stay where they are.
survey-rule-constraint = The answer must fulfil
survey-rule-constraint-hint = A dot is the answer. For example: . > 0 and . <= 120.
survey-rule-message = What to say when it does not
survey-rule-message-hint = Say what to do.
survey-rule-required = An answer is needed only if
survey-rule-required-hint = Leave blank when it does not depend on other answers.
survey-languages = Languages
survey-languages-hint = The survey can be answered in each of these. What is not translated appears in the first language that has it.
survey-more-languages = Other languages
survey-more-languages-hint = By their codes, separated by commas: pt-BR, lb.
error-survey-required-twice = An answer is always needed already. Leave this rule blank, or untick “An answer is needed”.
error-survey-slider = Steps need a lowest value, a highest value and a step above zero.
error-survey-language = Write language codes separated by commas, for example pt-BR, lb.
error-survey-many-languages = A survey can have 60 languages at most.
error-survey-max-below-min = The maximum cannot be below the minimum. Correct one of them.
error-survey-min-above-options = There are not that many options. Write a smaller number or add options.
error-survey-mode-fixed = Who answers, and what is kept of them, can no longer be changed: the survey was published with that promise.
flash-survey-created = Draft created. Now add the questions.
flash-survey-saved = Changes saved.
flash-survey-question-saved = Question saved.
flash-survey-question-deleted = Question deleted.
flash-survey-duplicated = Question duplicated.
flash-survey-page-added = Page added at the end.
flash-survey-page-deleted = Page deleted. Its questions moved to the page beside it.
flash-survey-page-title-wrong = The name of a page has at most 120 characters and its rule at most 2000, none of them invisible.
flash-survey-published = The survey is open. Share the address of this page.
flash-survey-closed = The survey is closed.
flash-survey-closing = Nobody new can answer. Whoever had begun has 15 minutes to send.
flash-survey-deleted = Draft deleted.
flash-survey-response-deleted = Response deleted. The results no longer count it.
flash-survey-preview-good = You reached the end of the preview without errors. Nothing was saved.
flash-survey-already-answered = You had answered this survey before. Your first response is still saved.
flash-survey-not-there = That question or page no longer exists.
flash-survey-answered = There are responses already: only words can be corrected, so that the meaning of what was answered does not change.
flash-survey-full = There is no more room: a survey has at most 20 pages and 300 questions.
flash-survey-would-break = The survey is published: each question needs its text and its options.
flash-survey-other-status = The survey has changed since you saw it. See how it is now.
flash-survey-not-ready = It cannot be published yet. See below what is missing.
survey-mode-links = People with a personal link, one response each
survey-mode-links-hint = You make the links and send or print them. Each counts once.
survey-mode-members = Members of a group, one response each
survey-mode-members-hint = They sign in with their account; whoever is not in the group cannot answer.
