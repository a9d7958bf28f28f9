# Experimentation projects.

projects-title = Projects
projects-lead = What the lab is researching, creating and testing with the people public services are for, and what came of it.
projects-new = Create a project
projects-new-lead = A project begins as a draft, in the research phase. Title, summary and area are enough; the rest can follow.
projects-count =
    { $count ->
        [one] { $count } project
       *[other] { $count } projects
    }
projects-phase = Phase
projects-all-phases = All
projects-area = Action area
projects-all-areas = All
projects-entity = Entity
projects-all-entities = All
projects-sdg = SDG targets
projects-all-targets = All
projects-none = No projects are published yet. Meanwhile, see how the lab works.
projects-none-found = No project matches these filters.
projects-see-all = See all projects
projects-see-guides = See the guides
projects-draft = Draft
projects-draft-text = Only the lab's team and people from the entities that take part in it can see it.

projects-bench = Phases of the project
projects-bench-phase = Phase { $step } of 4: { $phase }
projects-bench-done = Finished: { $outcome }
projects-bench-stopped = Stopped in phase { $step } of 4: { $phase }
projects-bench-since = since { $date }

projects-challenge = The challenge
projects-now = What you can do now
projects-now-nothing = No sessions or surveys of this project are open right now. Have you lived with this problem? Tell us what it was like.
projects-now-ended = The work is over. If you want to use what was learned here, talk to us.
projects-write-to = Write to { $contact }
projects-came-of-it = What came of it
projects-nothing-yet = There are no results yet. Any news will appear on this page.
projects-latest-update = Latest news:
projects-read-outcome = Read all the results
projects-lead-entity = Lead entity
projects-partners = Partners
projects-when = When
projects-target-groups = For whom
projects-outcome = Results
projects-figures = The project in numbers
projects-figures-about = The sign ~ means “about”.
projects-products = Products
projects-updates = News
projects-sessions = Sessions
projects-surveys = Surveys
projects-guides = Guides and methods used
projects-team = Team
projects-source = Sources

projects-manage = Work on this project
projects-edit = Edit the project
projects-move = Change the phase
projects-post = Post news
projects-publish = Publish the project
projects-unpublish = Hide it from the public
projects-unpublish-question = The project becomes a draft again and its address no longer opens for the public. Nothing is lost.
projects-unpublish-button = Make it a draft

projects-move-title = Change the phase
projects-move-lead = Everybody who follows the project sees the change and its date.
projects-move-to = Where does the work go?
projects-move-submit = Change the phase
projects-post-lead = Two or three sentences on what happened and what comes next. It will carry today's date.
projects-post-title = Title
projects-post-body = Text
projects-post-submit = Post the news
projects-post-remove = Delete this news
projects-post-remove-question = The news disappears for everybody. This cannot be undone.
projects-post-remove-button = Delete the news
projects-markdown-hint = You can use Markdown: a blank line separates paragraphs, a hyphen begins a list.

projects-save = Save the changes
projects-save-draft = Save the draft
projects-field-title = Title
projects-field-summary = Summary
projects-field-summary-hint = One or two sentences that anybody can understand. Up to 400 characters.
projects-field-challenge-hint = The question the project wants to answer: “How might we…?” It is needed to publish.
projects-field-target-groups-hint = The people the project is for.
projects-field-lead-hint = It is needed to publish. If the entity is not in the list, create its page first.
projects-field-none-yet = Not known yet
projects-field-none = None
projects-field-start = Start
projects-field-end = End
projects-field-take-part-hint = What people can do besides sessions and surveys, which appear by themselves.
projects-field-sdg-hint = Codes separated by commas, for example 16.6, 16.7, 16.a.
projects-field-guides-hint = The short addresses of the guides, one per line, for example “interviews”.
projects-field-source-hint = The document the facts come from, when they do not come from the lab itself.
projects-form-who = Who
projects-form-when = When
projects-form-public = What the public wants to know
projects-form-links = Links
form-slug = Short address
form-slug-hint = The last part of the page's address. Left blank, it comes from the title.
form-when-hint = Only what is known: 2026, 2026-05, 2026-Q2, 2026-05-08, 2026-05 to 2027-02, or 36 months.
form-when-kind = { $field } without a date
form-when-date = It has a date
form-rows-hint = To add more, save and edit again. To take a row out, empty it.
form-partner = Partner { $n }
form-team-name = Person { $n }: name
form-team-role = Person { $n }: what they do
form-figure-kind = Number { $n }: what was counted
form-figure-count = Number { $n }: how many
form-figure-count-hint = For example 1520 or ~7000. Blank if it is not known.
form-figure-note = Number { $n }: of whom or with whom
form-product-kind = Product { $n }: kind
form-product-title = Product { $n }: title
form-product-link = Product { $n }: address on the web

conflict-title = In the meantime, somebody changed this
conflict-text = Your text is still here and is not saved yet. Compare it with what is there now; if you send it again, it replaces that.
conflict-link = See what is there now

phase-research = Research
phase-research-text = Understanding the problem with those who live it.
phase-co-creation = Co-creation
phase-co-creation-text = Finding answers together.
phase-experimentation = Experimentation
phase-experimentation-text = Testing the answers on a small scale.
phase-evaluation = Evaluation
phase-evaluation-text = Seeing what the tests showed and what stays.
phase-scaled = Scaled
phase-scaled-text = What worked now reaches everybody.
phase-adapted = Adapted
phase-adapted-text = What worked is used with changes, elsewhere or in another way.
phase-stopped = Stopped
phase-stopped-text = The work ends here, and we say what was learned.

area-services = Innovation in public services
area-simplification = Administrative simplification
area-participation = Citizen participation

figure-participants = participants
figure-interviews = interviews
figure-trained = people trained
figure-responses = responses to surveys
figure-tests = tests with users
figure-other = others
product-guide = Guide
product-service = Service
product-prototype = Prototype
product-report = Report
product-training = Training
count-unknown = not known

when-month = { $month } { $year }
when-quarter =
    { $quarter ->
        [1] 1st
        [2] 2nd
        [3] 3rd
       *[other] 4th
    } quarter of { $year }
when-between = { $from } to { $to }
when-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
when-annual = annual
when-multi-year = multi-year
when-ongoing = ongoing
when-to-be-decided = to be decided
when-not-applicable = not applicable
when-until = until { $when }
when-since = since { $when }
when-end = end: { $when }

sdg-1 = No poverty
sdg-2 = Zero hunger
sdg-3 = Good health and well-being
sdg-4 = Quality education
sdg-5 = Gender equality
sdg-6 = Clean water and sanitation
sdg-7 = Affordable and clean energy
sdg-8 = Decent work and economic growth
sdg-9 = Industry, innovation and infrastructure
sdg-10 = Reduced inequalities
sdg-11 = Sustainable cities and communities
sdg-12 = Responsible consumption and production
sdg-13 = Climate action
sdg-14 = Life below water
sdg-15 = Life on land
sdg-16 = Peace, justice and strong institutions
sdg-17 = Partnerships for the goals

portfolio-title = Portfolio
portfolio-lead = The lab's projects seen from above. Each number is counted from the records and says what it counts.
portfolio-projects = published projects
portfolio-drafts =
    { $count ->
        [0] no drafts besides these
        [one] and { $count } draft
       *[other] and { $count } drafts
    }
portfolio-partnerships = partnerships
portfolio-partnerships-base = different entities that lead or take part in a published project
portfolio-participants = participants
portfolio-participants-base = the sum of the rows “participants” of published projects; anybody in two of them counts twice; ~ means “about”
portfolio-products = products
portfolio-products-base = recorded in published projects
portfolio-base =
    { $count ->
        [one] Base: { $count } published project
       *[other] Base: { $count } published projects
    }
portfolio-where = Where the projects stand
portfolio-by-phase = Projects by phase
portfolio-by-area = Projects by action area
portfolio-stuck = Where the work is stuck
portfolio-stuck-text = Projects under way in which nothing has happened for more than { $days } days: no news, no change of phase.
portfolio-nothing-stuck = Nothing is stuck: in every project under way something happened in the last { $days } days.
portfolio-project = Project
portfolio-since = Last change
portfolio-days = Days
portfolio-records = What the records say
portfolio-by-figure = Numbers of published projects, by kind
portfolio-by-product = Products of published projects, by kind
portfolio-what = What is counted
portfolio-exact = Counted
portfolio-about = Estimated
portfolio-from-projects = Projects
portfolio-how-many = How many

error-not-a-when = Write the date like 2026, 2026-05, 2026-Q2, 2026-05-08 or 2026-05 to 2027-02, or a duration like 36 months.
error-date-or-kind = Write a date or choose an option without a date, not both.
error-ends-before-start = The end is before the start. Correct one of them.
error-not-a-target = Write only codes of the 169 SDG targets, like 16.6 or 16.a, separated by commas.
error-not-a-count = Write a whole number, like 1520; for an approximate value put ~ before it: ~7000.
error-not-a-web-address = Write a complete address, like https://example.org/page.
error-too-many = Choose at most { $limit }.
error-slug-taken = There is a page with this address already. Choose another one.
error-project-incomplete = Write the challenge and choose the lead entity: a published project needs both.
error-phase-not-allowed = The project cannot go there from the phase it is in. Choose one of the options.
error-phase-moved = In the meantime, somebody changed the phase of this project. See where it stands now and choose again.

flash-project-created = The draft is saved. Only the team sees it until it is published.
flash-project-saved = The changes are saved.
flash-project-published = The project is published.
flash-project-unpublished = The project is a draft again.
flash-project-incomplete = To publish it, the challenge or the lead entity is missing. Edit the project and try again.
flash-project-moved = The project is in its new phase.
flash-project-posted = The news is published.
flash-project-post-removed = The news is deleted.
