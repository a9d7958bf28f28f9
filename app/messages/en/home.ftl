# The home page.

home-title = Take part in shaping the services you use
home-lead = Here public administration tries out solutions with the people they are meant for. See what you can take part in, and what changed with those who did.

home-take-part = You can take part now
home-nothing-now = At the moment no survey is open and no session is planned.
home-all-surveys = All surveys
home-all-sessions = All sessions
home-all-training = All training
home-survey = Survey
home-session = Session
home-edition = Course
home-min = min
home-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
home-hours = { $hours } h
home-hours-minutes = { $hours } h { $minutes } min
home-who-everybody = Open now, for anybody
home-who-account = Open now, for people with an account
home-online = online
home-in-person = in person
home-session-when = { $date }, { $place }. { $places }
home-edition-when = Begins on { $date }. { $places }
home-waiting-list = Waiting list
home-places = { $count ->
    [one] { $count } free place
   *[other] { $count } free places
}

home-what-came = What came of it
home-no-outcomes = No results have been published yet. When they are, this is where you will find them.
home-all-projects = All projects
home-results = Results of the survey

home-look = Where to look
home-search = Search guides, projects, sessions, surveys, people and courses
home-entities = Entities
home-door-citizens = Citizens
home-door-citizens-text = Say what you think, and follow what it changed.
home-door-designers = Designers and entities
home-door-designers-text = See what others have tested already, and reuse it.
home-door-servants = Civil servants
home-door-servants-text = Find a method, a course, and people who have done it.

home-figures = The lab in numbers
home-figures-note = Counted just now, from what is recorded and published here.
home-about = about { $count }
home-and-about = { $count } and about { $about }
home-figure-projects = { $count ->
    [one] project
   *[other] projects
}
home-figure-projects-base = Published, in any phase, those that were stopped included.
home-figure-partnerships = { $count ->
    [one] entity in partnership
   *[other] entities in partnership
}
home-figure-partnerships-base = Different entities that lead a published project or are its partners.
home-figure-participants = { $count ->
    [one] participant
   *[other] participants
}
home-figure-participants-base = Those that projects recorded. Apart from them: { $attended } attendances at sessions and { $responses } responses to surveys.
home-figure-products = { $count ->
    [one] product
   *[other] products
}
home-figure-products-base = Guides, services, prototypes, reports and training delivered by projects.
home-published = LabX published for { $year }:
home-published-note = These figures are quoted. They were not counted here and are not added to those above.
home-source = Source:
