# Co-creation sessions, and what sessions and editions of courses share: the seats.

seat-confirmed = With a place
seat-waiting = On the waiting list
seat-cancelled = Cancelled
gate-open = Open
gate-closed = Closed
seats-status-draft = Draft
seats-status-published = Published
seats-status-cancelled = Cancelled
place-in-person = In person
place-online = Online
place-both = In person and online
seats-opening-draft = Draft
seats-left =
    { $count ->
        [one] 1 place
       *[other] { $count } places
    }
seats-waiting-list = Waiting list
seats-opening-closed = Registration closed
seats-opening-over = Has begun or is over
seats-opening-called-off = Called off
seats-own-confirmed = You have a place.
seats-own-waiting = You are on the waiting list, in position { $position }. If a place becomes free, it is yours and we tell you by e-mail.

participants-states = State of the registrations
participants-none = There is nobody in this state.
participants-caption = People who registered
participants-name = Name
participants-email = E-mail
participants-needs = Needs
participants-registered = Registered
participants-download = Download the list (CSV)
participants-of-capacity =
    { $capacity ->
        [one] of 1 place
       *[other] of { $capacity } places
    }
participants-state = State
participants-done = Attended or completed
participants-yes = yes
participants-no = no

sessions-title = Co-creation sessions
sessions-past-title = Past co-creation sessions
sessions-lead = Workshops in which those who use a service and those who provide it design it together. Register for one: you need neither an account nor experience.
sessions-tabs = When
sessions-coming = Coming
sessions-past = Past
sessions-filter-open = Only with places left
sessions-project = Project
sessions-all-projects = All projects
sessions-none-coming-project = This project has no session planned. See those it has held.
sessions-none-past-project = This project has not held a session yet.
sessions-none-coming = No sessions are planned. See what was done in earlier ones.
sessions-none-open = None of the coming sessions has places left. You can join a waiting list.
sessions-none-past = There have been no sessions yet.
sessions-see-all = See all sessions
sessions-see-coming = See the coming sessions
sessions-see-past = See past sessions
sessions-new = Create a session
sessions-place-both = { $address } and online

session-kicker = Co-creation session
session-is-draft = This is a draft: only the lab's team sees it.
session-is-called-off = This session has been called off and will not take place.
session-preparation = What to bring or know
session-agenda = Agenda
session-agenda-text =
    { $count ->
        [one] 1 block, { $duration }
       *[other] { $count } blocks, { $duration }
    }
session-when = When
session-length = Length
session-where = Where
session-seats = Places
session-closes = Register by
session-online = Online. Those with a place get the link by e-mail.
session-also-online = Also online: those with a place get the link by e-mail.
session-calendar = Save to your calendar (.ics)
session-publish = Publish session
session-edit = Edit
session-participants = Registrations
session-call-off = Call the session off
session-call-off-question =
    { $count ->
        [0] The page will say that it is not taking place. This cannot be undone.
        [one] The person registered gets an e-mail, and the page will say that it is not taking place. This cannot be undone.
       *[other] The { $count } people registered or waiting get an e-mail, and the page will say that it is not taking place. This cannot be undone.
    }
session-call-off-button = Call the session off and tell everybody
session-own-title = Your registration
session-own-cancel = Cancel my registration
session-own-cancel-question = Your place goes to somebody on the waiting list. You can register again if there is a place left.
session-register = Registration
session-register-lead = We confirm by e-mail, with the date for your calendar and a link to cancel.
session-register-lead-waiting =
    { $count ->
        [0] All places are taken. You will be first on the waiting list; if a place becomes free, it is yours and we tell you by e-mail.
        [one] All places are taken and 1 person is waiting. If a place becomes free for you, we tell you by e-mail.
       *[other] All places are taken and { $count } people are waiting. If a place becomes free for you, we tell you by e-mail.
    }
session-register-submit = Register
session-register-submit-waiting = Join the waiting list
session-register-name = Your name
session-register-email = E-mail address
session-register-email-hint = Only for messages about this session.
session-register-needs = What do you need in order to take part comfortably?
session-register-needs-hint = For example: a sign language interpreter, step-free access, a special meal. Only the session's team reads this.
session-register-consent = I agree that the lab may keep these details to organise the session
session-register-consent-hint = They are deleted 90 days after the session. You can cancel at any time.
session-registered-title = You have a place in this session
session-registered-lead = Your registration is recorded.
session-waiting-title = You are on the waiting list, in position { $position }
session-waiting-lead = If a place becomes free, it is yours and we tell you by e-mail. If this address was registered before, that first registration counts: the message says where it stands.
session-registered-mail = We sent a message to the address you gave, with the details and a link to cancel. If it does not arrive within a few minutes, look in your spam folder.
session-back = Back to the session
session-cancel-title = Cancel the registration
session-cancel-lead = If you can no longer come, cancel: the place goes to somebody on the waiting list.
session-cancel-already = This registration has already been cancelled. There is nothing more to do.
session-cancel-over = The session has begun or is over. There is no need to cancel.
session-cancelled-title = Registration cancelled
session-cancelled-lead = Thank you for telling us. The place goes to somebody on the waiting list.
session-edit-title = Edit the session
session-changed-title = In the meantime, somebody changed this
session-changed-text = Your text is below, as you wrote it. Compare it with what is saved now; if you save again, your version stays.
session-changed-link = See what is saved
session-save = Save changes
session-save-draft = Save draft
session-title-label = Title
session-summary-label = Summary
session-summary-hint = What will be done and what for, in two or three sentences.
session-preparation-hint = Materials, knowledge, nothing. When blank, it is not shown.
session-when-and-where = When and where
session-date-label = Date
session-time-label = Begins at
session-time-hint = In the lab's local time.
session-minutes-label = Length, in minutes
session-address-label = Address
session-address-hint = Building, street, town, and the way without steps. For sessions in person.
session-link-label = Link to join online
session-link-hint = Begins with https://. Only those with a place get it. You can add it later.
session-registration = Registration
session-capacity-label = Number of places
session-capacity-hint = From 1 to 2000. If you raise it, people on the waiting list get a place.
session-closes-date = Closes on
session-closes-time = Closes at
session-closes-hint = When blank, it closes as the session begins.
session-links = Links
session-project = Project
session-project-none = None
session-guides = Methods used
session-agenda-hint = One block to a row, in the order they happen. Empty rows do not count.
session-more-blocks = Add blocks
session-block = Block { $number }
session-block-minutes = Minutes
session-block-title = Title
session-block-text = What happens
session-participants-lead = These names and addresses are deleted 90 days after the session; only the counts stay.
session-attendance = Attendance
session-attendance-label = Who was there?
session-attendance-hint = Tick who came. The numbers of participants are counted from this.
session-attendance-submit = Save attendance

error-registration-consent = Without your consent we cannot keep the registration. Tick the box if you agree.
error-registration-closed = Registration has closed. See the other sessions.
error-registration-over = It has begun or is over. See the coming ones.
error-registration-called-off = It has been called off and will not take place. See the coming ones.
error-capacity-below-taken = More people than that have a place already. Write a larger number, or cancel registrations first.
error-attendance-too-early = It has not begun yet. Come back to this page once it has.
error-session-date = Write a date like 2027-03-15.
error-session-time = Write a time like 14:30.
error-session-address = Write where it is, or choose “online”.
error-session-link = Write a link that begins with https://, without spaces.
error-session-closes-after-start = Registration cannot close after the session has begun.
error-session-agenda-longer = The agenda adds up to { $limit } minutes, more than the session. Make the session longer or blocks shorter.

flash-session-created = Draft saved. Read it again and publish it when it is ready.
flash-session-saved = Changes saved.
flash-session-published = Session published.
flash-session-called-off = Session called off. Everybody registered gets an e-mail.
flash-registration-cancelled = Registration cancelled.
flash-attendance-too-early = It has not begun yet. Come back to this page once it has.
flash-attendance-saved = Attendance saved.

# Mails.
mail-session-confirmed-subject = You have a place: { $title }
mail-session-confirmed-body =
    Hello { $name },

    You have a place in the session “{ $title }”.

    When: { $when }
    Where: { $where }

    The session's page, with the agenda:
    { $page }

    The attached file saves the date to your calendar.
    If you cannot come, cancel here, so that somebody else gets the place:
    { $cancel }

    { $lab }
    { $contact }
mail-session-waiting-subject = On the waiting list: { $title }
mail-session-waiting-body =
    Hello { $name },

    The session “{ $title }” is full. You are on the waiting list, in position { $position }.
    If a place becomes free, it is yours and we tell you at once.

    When: { $when }
    { $page }

    If you no longer want to wait, cancel here:
    { $cancel }

    { $lab }
    { $contact }
mail-session-moved-up-subject = A place became free for you: { $title }
mail-session-moved-up-body =
    Hello { $name },

    A place became free in the session “{ $title }”, and it is yours.

    When: { $when }
    Where: { $where }
    { $page }

    The attached file saves the date to your calendar.
    If you can no longer come, cancel here, so that somebody else gets the place:
    { $cancel }

    { $lab }
    { $contact }
mail-session-changed-subject = New date or place: { $title }
mail-session-changed-body =
    Hello { $name },

    The session “{ $title }”, in which you have a place, has changed. It is now like this:

    When: { $when }
    Where: { $where }
    { $page }

    The attached file updates your calendar.
    If you can no longer come, cancel here:
    { $cancel }

    { $lab }
    { $contact }
mail-session-called-off-subject = Called off: { $title }
mail-session-called-off-body =
    Hello { $name },

    The session “{ $title }”, planned for { $when }, has been called off and will not take place.
    We are sorry for the trouble. The coming sessions are here:
    { $page }

    { $lab }
    { $contact }
mail-session-online = online
mail-session-online-at = online, { $link }
