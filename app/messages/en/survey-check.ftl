# The check of a survey, the map of its logic, and the panel for trying it out.

review-see = Check
review-see-count = Check ({ $count })
review-title = Check of the survey
review-lead = What keeps it from being published, what should be mended, and what could be better. What cannot be known for certain is not listed.
review-to-builder = Build the survey
review-good = Nothing to mend
review-good-text = We found no dead ends, no missing translations and no texts left to write.
review-blocks = { $count ->
    [one] Keeps it from being published ({ $count })
   *[other] Keep it from being published ({ $count })
  }
review-blocks-text = Until this is settled, the survey cannot be published.
review-mend = To mend ({ $count })
review-mend-text = The survey can be published, but people who answer will stumble over this.
review-hints = To think about ({ $count })
review-hints-text = These may be your choices. See whether they make sense.
review-whole-survey = The whole survey
review-place-option = { $question }, option { $code }
review-place-row = { $question }, row { $code }
review-measures = In numbers
review-measures-text = These are rules of thumb: the time adds reading, at 200 words a minute, to an average for each kind of question; reading ease is Flesch’s formula (for Portuguese as adapted by Martins and others, 1996), which counts only words to a sentence and syllables to a word. Neither replaces trying it with people.
review-duration = Time to answer
review-minutes = { $minutes ->
    [one] about { $minutes } minute
   *[other] about { $minutes } minutes
  }
review-minutes-between = between { $shortest } and { $longest } minutes, depending on the answers
review-texts-in = Texts in { $language }
review-coverage = { $written } of { $all }
review-ease-in = Reading ease in { $language }
review-ease = { $ease } of 100: { $band } ({ $words } words)
review-ease-few-words = { $words ->
    [one] only { $words } word: too little to measure
   *[other] only { $words } words: too little to measure
  }
review-band-very-hard = very hard, for university graduates
review-band-hard = hard, for people with secondary schooling
review-band-easy = easy, for people with basic schooling
review-band-very-easy = very easy

review-page-never = This page never appears: no possible answer fulfils its rule. Rule: { $rule }
review-page-always = The rule of this page always holds, so it does nothing. Rule: { $rule }
review-question-never = This question is never asked: no possible answer fulfils its rule. Rule: { $rule }
review-question-always = The rule that decides whether this question is asked always holds, so it does nothing. Rule: { $rule }
review-option-never = This option is never offered: no possible answer fulfils its rule. Rule: { $rule }
review-option-always = The rule of this option always holds, so it does nothing. Rule: { $rule }
review-row-never = This row is never asked: no possible answer fulfils its rule. Rule: { $rule }
review-row-always = The rule of this row always holds, so it does nothing. Rule: { $rule }
review-constraint-never = No possible answer fulfils the condition, so all are refused. Condition: { $rule }
review-constraint-never-required = An answer is required and none fulfils the condition: nobody can get past this question. Condition: { $rule }
review-constraint-always = Every possible answer fulfils the condition, so it does nothing. Condition: { $rule }
review-required-never = The rule that makes an answer required never holds. Rule: { $rule }
review-required-always = The rule that makes an answer required always holds: marking the question as required is enough. Rule: { $rule }
review-no-such-option = The rule compares { $question } with { $code }, which is none of its options. Use the option’s code, not its text.
review-looks-ahead = The rule looks at { $question }, which is only asked on page { $page }. Until then it is always empty.
review-piped-unknown = The text shows the answer to { $name }, but no question has that name.
review-piped-later = The text shows the answer to { $name }, which is only asked later.
review-piped-blank = The text shows the answer to { $name }, which may not exist. Write it so that it also reads well without.

review-limits-crossed = The minimum is above the maximum, so no answer will do.
review-limits-no-whole = There is no whole number between the minimum and the maximum.
review-min-above-options = It asks for more choices than there are options.
review-scale-crossed = The scale ends before it begins.

review-option-unlabelled = This option has no text.
review-row-unlabelled = This row has no text.
review-same-label = The text “{ $label }” is the same as that of option { $other }.
review-long-list = There are { $count } options in view. They are easier to find in a drop-down list.
review-wide-matrix = There are { $count } columns. On a phone each row becomes a list of all of them; six or fewer are easier to answer.
review-tall-matrix = There are { $count } rows. Many rows are tiring, and the last are answered without reading; split the question in two.
review-long-scale = The scale has { $count } points. Above eleven, people no longer tell them apart.
review-long-ranking = There are { $count } things to rank. Ask for the first places only.
review-points-unnamed = { $count ->
    [one] { $count } point of the scale has no name.
   *[other] { $count } points of the scale have no name.
  }
review-no-refusal = There is a condition and no message that says what to correct. People who break it will only learn that the answer will not do.

review-untranslated = Missing in { $language }: { $texts } ({ $count }). People who read it in that language see { $instead }.
review-text-title = title
review-text-introduction = introduction
review-text-asked-by = who asks
review-text-thanks = thanks
review-text-source = source
review-text-page-title = page title
review-text-label = question
review-text-hint = help
review-text-listed = options
review-text-point = names on the scale
review-text-unit = unit
review-text-refusal = message of the condition

review-long-sentence = One sentence has { $words } words. Up to 25 read well; split it in two.
review-hard-to-read = The questions in { $language } are hard to read ({ $ease } of 100). Shorter sentences and everyday words help.
review-hard-question = One of the hardest questions to read in { $language } ({ $ease } of 100). Shorten the sentences and replace long words by simpler ones.
review-long = It may take { $minutes } minutes to answer. Beyond { $limit } many people give up: take out what you will not use.

logic-map-see = Map of the logic
logic-map-title = Map of the logic
logic-map-lead = A line leads from each question to what its answer decides.
logic-map-of = Map of the logic: { $title }
logic-map-text = Pages: { $pages }. Questions: { $questions }. Rules: { $rules }. Rules that never hold: { $never }. The table below says the same.
logic-map-key-shows = decides whether it appears
logic-map-key-answers = decides which answers will do, which are required, or a calculation
logic-map-key-never = never happens
logic-map-broken = Some rules need mending
logic-map-broken-text = The map shows only the rules that can be read. The check says which are missing.
logic-map-no-rules = This survey has no rules: everybody sees every question.
logic-map-rules = The rules
logic-map-decided = What it decides
logic-map-looks-at = Looks at
logic-map-rule = Rule
logic-map-comes-to = Remark
logic-map-page = Whether page { $page } appears
logic-map-question = Whether it is asked: { $question }
logic-map-listed = Whether { $code } is offered in { $question }
logic-map-answers = Which answers will do: { $question }
logic-map-needed = Whether it is required: { $question }
logic-map-value = The value of { $question }
logic-map-nothing = no other
logic-map-never = never happens

survey-tried = Try it: what the rules decide
survey-tried-text = For each question, what follows from the answers so far. It is the same engine that decides when people answer.
survey-tried-complete = With these answers the survey would be accepted.
survey-tried-incomplete = With these answers the survey would not be accepted yet.
survey-tried-again = Look again with what is written
survey-tried-question = Question
survey-tried-asked = Is it asked?
survey-tried-value = Value
survey-tried-errors = Mistakes
survey-tried-not-relevant = does not apply
survey-tried-not-shown = counts, but is not seen
survey-tried-shown = yes
survey-tried-needed = yes, required
