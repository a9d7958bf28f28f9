# Beginning a survey: templates, copies; questions of other surveys and of the library.

survey-new-from-template = Begin with a template
survey-new-from-template-text = Each template brings its questions, rules and texts. You can change all of it before you publish.
survey-new-from-survey = Copy a survey that is there already
survey-new-which-survey = Survey to copy
survey-new-which-survey-hint = The latest ones. To copy another, open it in the builder and choose “Copy as a new draft”.
survey-new-continue = Continue
survey-new-blank = Begin from nothing
survey-new-another = Choose another beginning
survey-new-template-is = Template: { $title }
survey-new-copy = This is a copy
survey-new-copy-text = Questions, rules and settings are copied; responses are not. Give it another title.
survey-copy-of = Copy of { $title }
survey-template-size =
    { $questions ->
        [one] 1 question
       *[other] { $questions } questions
    }, about { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }
survey-template-purpose = What it is for
survey-template-result = How to use the result
survey-template-not-for = When not to use it
survey-template-credit = Where the questions come from
survey-template-questions = See the questions
survey-sample = As it will be asked
survey-sample-calculation = It is not asked: it is calculated like this.
survey-sample-hidden = It is not asked: the value comes with the address.
survey-copy = Copy as a new draft

survey-add-from-elsewhere = Add questions from another survey, a template or the library
survey-add-questions = Add questions that are there already
survey-add-questions-lead = Search by words or choose where they come from, tick the ones you want and add them. What you add is a copy: change it as you like.
survey-find-words = Words of the question
survey-find-place = Where they come from
survey-find-everywhere = Everywhere
survey-find-begin = The library has no questions yet. Search by words, or choose a template or a survey.
survey-find-nothing = There are no questions with these words. Try fewer words, or another place.
survey-find-more = There are more questions than fit here. Use more words, or choose where they come from.
survey-place-template = Template: { $title }
survey-place-survey = Survey: { $title }
survey-add-to-page = Page they go to
survey-add-chosen = Add the chosen ones
survey-add-without = Add without that
survey-left-out = Nothing was added yet: some things cannot come along
survey-left-out-text = They speak of questions that you have not chosen, or of the page that the question stood on. Tick those questions too, or add the chosen ones without what is in this list.
survey-left-relevant = when it is asked:
survey-left-constraint = which answers are good:
survey-left-required = when an answer is needed:
survey-left-formula = how it is calculated:
survey-left-option = when the option { $code } is shown:
survey-left-page = when the page it stands on is shown:
survey-left-answer = in its words the question will stand, in brackets, instead of the answer:
error-survey-pick = Tick at least one question.
error-survey-pick-gone = One of the questions that you ticked is no longer there. The others are still ticked.
error-survey-pick-many = That is too many at once. Tick { $limit } at most.
error-survey-pick-places = They come from too many surveys. Add them in two goes.
flash-survey-questions-added = Questions added at the end of the page.

survey-library = Question library
survey-library-lead = Questions that worked well and are worth asking again in the same way.
survey-library-search = Search the library
survey-library-empty = The library is still empty. In the builder of a survey, choose “Keep in the library” beside a question.
survey-library-to-surveys = See the surveys
survey-library-nothing = There are no questions with these words.
survey-library-all = See all
survey-library-taken =
    { $count ->
        [0] Not used in another survey yet
        [one] Used once in another survey
       *[other] Used { $count } times in other surveys
    }. Kept on { $date }.
survey-library-edit = Change name and topic
survey-library-name = Name in the library
survey-library-name-hint = What the team looks for, for example: overall satisfaction. One language is enough.
survey-library-topic = Topic
survey-library-topic-hint = For example: service, training, accessibility.
survey-library-delete = Take out of the library
survey-library-delete-question = Surveys that use it stay as they are. This cannot be undone.
survey-library-moved = Somebody else has changed this question meanwhile
survey-library-moved-text = It is now called “{ $name }”. What you wrote is still here and not saved yet. If you agree with it, save again.
survey-keep-question = Keep in the library
survey-keep-title = Keep a question in the library
survey-keep-lead = The library keeps a copy. Changing the question in this survey later does not change the one in the library.
survey-keep-left-out = What does not go with the question
survey-keep-left-out-text = In the library the question stands alone. What depends on other questions of this survey, or on the page, stays here.
flash-survey-kept = The question is in the library.
flash-survey-library-saved = Name and topic saved.
flash-survey-library-deleted = The question is no longer in the library.
