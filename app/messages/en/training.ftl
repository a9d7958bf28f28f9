# Training: courses, editions, enrolment.

mode-in-person = In person
mode-online-live = Online, live
mode-self-paced = At your own pace

training-title = Training
training-lead = Courses for people who work in public administration and want to change a service together with those who use it.
training-new = Create a course
training-mine = My enrolments
training-none = There are no courses yet. Meanwhile, the guides teach the same methods.
training-see-guides = See the guides
training-see-courses = See the courses
training-hours = { $hours } h
training-next-edition = Next edition: { $dates }
training-no-edition = No edition is planned.
training-month = { $month } { $year }
training-kicker = Course
training-is-draft = This is a draft: only the lab's team sees it.
training-audience = For whom
training-outcomes = What you will be able to do
training-modules = Modules
training-modules-text =
    { $count ->
        [one] 1 module, { $hours } h
       *[other] { $count } modules, { $hours } h
    }
training-by-mode = Hours by mode
training-mode = Mode
training-mode-choose = Choose the mode
training-hours-head = Hours
training-total = Total
training-length = Length
training-source = Source
training-see-editions = See the editions and enrol
training-editions = Editions
training-no-editions = No edition of this course is planned yet.
training-enrol = Enrol in this edition
training-enrol-waiting = Join the waiting list
training-sign-in-to-enrol = Sign in to enrol
training-cancel = Cancel my enrolment
training-cancel-question = Your place goes to somebody on the waiting list.
training-publish = Publish course
training-edit = Edit course
training-edit-title = Edit the course
training-save = Save changes
training-save-draft = Save draft
training-new-edition = Plan an edition
training-edition-edit = Edit edition
training-edition-publish = Publish edition
training-edition-save-draft = Save the edition's draft
training-call-off = Call the edition off
training-call-off-button = Call the edition off and tell everybody
training-outcomes-hint = One ability to a line, beginning with a verb.
training-source-hint = Where the facts about this course come from, when they are not your own.
training-modules-hint = One module to a row, in the order they are done. Empty rows do not count.
training-more-modules = Add modules
training-module = Module { $number }
training-module-description = What is done
training-module-guides = Guides it uses
training-module-guides-hint = The guides' addresses, separated by commas. For example: interviews, journey-map
training-hours-hint = In quarters of an hour. For example: 1.5
training-starts = Begins
training-ends = Ends
training-date-hint = A day (2027-03-15), or only the month (2027-03) while the day is not decided.
training-place-hint = Blank while it is not decided.
training-notes = Notes
training-notes-hint = Days of the week, hours, who pays.
training-enrolment = Enrolment
training-mine-lead = The editions you enrolled in, and where each stands.
training-mine-none = You have not enrolled in any course yet.
training-completed = Completed
training-waiting-at = On the waiting list, position { $position }
training-completed-title = Completion
training-completed-label = Who completed the course?
training-completed-hint = Tick those who did all modules.
training-completed-submit = Save completions

error-course-hours = Write the hours in quarters, between 0.25 and 200. For example: 1.5
error-course-guides = Write guides' addresses separated by commas, at most 20. For example: interviews, journey-map
error-edition-date = Write a day (2027-03-15) or a month (2027-03).
error-edition-ends-before-start = The end cannot be before the beginning. Correct one of the dates.

flash-course-created = Draft saved. Read it again and publish it when it is ready.
flash-course-saved = Changes saved.
flash-course-published = Course published.
flash-edition-created = Edition saved as a draft. Publish it when it is ready.
flash-edition-published = Edition published.
flash-edition-called-off = Edition called off. Everybody enrolled gets an e-mail.
flash-enrolled = You have a place in this edition. We sent you a confirmation.
flash-enrolled-waiting = You are on the waiting list. If a place becomes free, it is yours and we tell you by e-mail.
flash-enrolment-closed = Enrolment in this edition is not open. See the other editions.
flash-enrolment-cancelled = Enrolment cancelled.
flash-completed-saved = Completions saved.

# Mails.
mail-training-confirmed-subject = You have a place: { $title }
mail-training-confirmed-body =
    Hello { $name },

    You have a place in the course “{ $title }”.

    When: { $when }
    Where: { $where }
    { $page }

    If you cannot come, cancel on the course's page, so that somebody else gets the place.

    { $lab }
    { $contact }
mail-training-waiting-subject = On the waiting list: { $title }
mail-training-waiting-body =
    Hello { $name },

    The edition of the course “{ $title }” ({ $when }) is full. You are on the waiting list, in position { $position }.
    If a place becomes free, it is yours and we tell you at once.
    { $page }

    { $lab }
    { $contact }
mail-training-moved-up-subject = A place became free for you: { $title }
mail-training-moved-up-body =
    Hello { $name },

    A place became free in the course “{ $title }”, and it is yours.

    When: { $when }
    Where: { $where }
    { $page }

    If you can no longer come, cancel on the course's page, so that somebody else gets the place.

    { $lab }
    { $contact }
mail-training-changed-subject = New date or place: { $title }
mail-training-changed-body =
    Hello { $name },

    The edition of the course “{ $title }” in which you have a place has changed. It is now like this:

    When: { $when }
    Where: { $where }
    { $page }

    { $lab }
    { $contact }
mail-training-called-off-subject = Called off: { $title }
mail-training-called-off-body =
    Hello { $name },

    The edition of the course “{ $title }” planned for { $when } has been called off and will not take place.
    We are sorry for the trouble. The other editions are here:
    { $page }

    { $lab }
    { $contact }
