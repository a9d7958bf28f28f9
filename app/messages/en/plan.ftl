# The work plan of a project.
plan-title = Work plan
plan-size =
    { $streams ->
        [one] { $streams } workstream
       *[other] { $streams } workstreams
    } and { $activities ->
        [one] { $activities } activity
       *[other] { $activities } activities
    }
plan-see = See the work plan
plan-overdue = Overdue
plan-overdue-count =
    { $count ->
        [one] { $count } overdue
       *[other] { $count } overdue
    }
plan-deadline = Deadline
plan-by = by { $when }
plan-within = { $least } to { $most } months
plan-lead = Lead
plan-lead-note = About the lead
plan-participants = Participants
plan-interested = Interested
plan-goals = Goals
plan-themes = Themes
plan-evidence = What shows it:
plan-unknown-quantity = (how much is yet to be decided)

stream-kind-package = Work packages
stream-kind-core = Core work
stream-kind-theme = Themes
stream-kind-future-theme = Themes for later
stream-kind-cross-cutting = Cross-cutting work

stream-status-unstated = No status stated
stream-status-not-started = Not started
stream-status-in-preparation = In preparation
stream-status-fundraising = Fundraising
stream-status-ongoing = Under way
stream-status-completed = Completed
stream-status-cancelled = Cancelled
