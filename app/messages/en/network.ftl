# The network: labs, innovators and their profiles.

network-title = Network
network-lead = People who have done it before: those who design services, listen to citizens and try out solutions in public administration, and what each chose to show.
network-people = People
network-entities = Entities
network-labs = Labs
network-lists = Lists of the network
network-join = Join the network
network-edit-profile = Edit your profile
network-skill = Skill
network-skills = Skills
network-skills-hint = Up to 12, separated by commas. For example: facilitation, interviews, plain language.
network-region = Region
network-entity = Entity
network-any = All
network-mentors-only = Mentors only
network-nobody = Nobody has a profile here yet that you may see.
network-nobody-filtered = Nobody fits these filters.
network-see-all = See everybody
network-mentor = Mentors others
network-invented = Invented person
network-invented-notice = This person was invented for the demonstration.
network-person = Person in the network
network-works-at = Works at
network-languages = Working languages
network-mentoring = Mentoring
network-mentoring-yes = Available to mentor other people
network-contact = Contact
network-about = About the person

join-title = Join the network
join-lead = The network brings together people in public administration who experiment and teach others to. Tell us why you want to join. An administrator of the platform reads the request and replies by e-mail.
join-motivation = Why do you want to join?
join-motivation-hint = What you have done, what you are looking for and what you would like to give others. Two or three sentences are enough.
join-organisation = Organisation
join-organisation-hint = Where you work, if you wish to say.
join-skills = What you can do
join-submit = Send request
join-declined = Your last request was not accepted
join-declined-again = You can send another one whenever you like.
join-waiting-title = Your request is waiting for an answer
join-waiting = You will get an e-mail when it is decided.
join-what-you-wrote = What you wrote
join-withdraw = Withdraw the request
join-withdraw-question = Nobody will read the request any more. You can send another one later.
join-withdraw-button = Withdraw request
join-inside = You are in the network. What others see of you is in your profile.
join-state-open = Waiting
join-state-accepted = Accepted
join-state-declined = Not accepted
join-state-withdrawn = Withdrawn

audience-nobody = Only me
audience-network = The network
audience-public = Everybody

profile-title = Your profile in the network
profile-account = Account
profile-lead = For each field, choose who sees it. Until you choose, only you see it. “The network” means innovators and those who work in the lab.
profile-see = See the profile
profile-unlisted = For now, only you see this profile
profile-unlisted-text = To appear in the network, choose who sees your name.
profile-conflict = The profile changed in another window
profile-conflict-text = What you wrote is below and not saved yet. Compare before you save over it.
profile-conflict-link = See what is saved
profile-name = Name
profile-name-audience-hint = The profile appears only to people who can see the name.
profile-audience = Who sees: { $field }
profile-headline = What you do, in a sentence
profile-headline-hint = Up to 140 characters. One language is enough.
profile-entity = Entity
profile-entity-hint = Choose it from the list or, if it is not there, write it in the next field.
profile-no-entity = None of those listed
profile-organisation = Another organisation
profile-organisation-audience = Entity and organisation
profile-region-hint = For example: Algarve, Northern Region.
profile-mentors = I am available to mentor other people
profile-mentors-hint = You can stop whenever you like.
profile-languages-hint = For example: Portuguese, English, Portuguese Sign Language.
profile-contact-hint = An e-mail address, a link or a telephone number.
profile-submit = Save profile
profile-delete-title = Erase the profile
profile-delete = Erase the profile
profile-delete-question = Everything you wrote in this profile is erased. Your account and your place in the network stay.
profile-delete-button = Erase profile

requests-title = Requests to join the network
requests-one = Request to join the network
requests-administration = Administration
requests-none = There are no requests in this state.
requests-who = Who asks
requests-when = Date of the request
requests-decided = Date of the decision
requests-state = State
requests-email = Address
requests-decide = Accept
requests-accept-text = The person becomes an innovator, can make a profile and receives an e-mail.
requests-accept = Accept request
requests-decline-title = Decline
requests-decline = Decline request
requests-reason = Reason
requests-reason-hint = The person receives this text by e-mail.

labs-title = Labs
labs-lead = Experimentation teams inside public entities.
labs-one = Lab
labs-none = There are no labs in this list yet.
labs-how = Read how a lab is set up
labs-new = Add a lab
labs-edit = Edit the lab
labs-name = Name
labs-entity = Entity
labs-choose-entity = Choose the entity
labs-since = Since
labs-since-short = Since { $since }
labs-since-hint = As precisely as is known: 2019, May 2020.
labs-website = Website
labs-website-hint = Begins with https://
labs-description = What it does
labs-description-hint = You can use Markdown. One language is enough.
labs-source = Source
labs-source-hint = Where these facts come from.
labs-slug = Address of the page
labs-slug-hint = If you leave it blank, it is made from the name.
labs-submit = Save lab
labs-conflict = In the meantime, somebody changed this lab
labs-conflict-text = What you wrote is below and not saved yet. Compare before you save over it.
labs-conflict-link = See what is saved

error-too-many-skills = Write at most { $limit } skills.
error-skill-too-long = Write each skill in at most { $limit } characters.
error-not-a-website = Write a complete address that begins with https://.
error-already-in-network = You are in the network already.
error-request-already-open = You already have a request waiting for an answer.
error-lab-slug-taken = Another lab has this address. Choose another one.

flash-join-sent = Request sent. You will get an e-mail when it is decided.
flash-join-withdrawn = Request withdrawn.
flash-join-decided-already = This request has already been decided or withdrawn.
flash-request-accepted = Request accepted. The person has been told.
flash-request-declined = Request declined. The person gets the reason by e-mail.
flash-profile-saved = Profile saved.
flash-profile-deleted = Profile erased.
flash-lab-saved = Lab saved.

mail-join-accepted-subject = Your request to join the network was accepted
mail-join-accepted-body =
    Hello { $name },

    Your request to join the network of { $lab } was accepted.
    The next step is your profile. You choose field by field who sees it:

    { $link }

    { $lab }
    { $contact }
mail-join-declined-subject = Your request to join the network
mail-join-declined-body =
    Hello { $name },

    We read your request to join the network of { $lab } and did not accept it for now. The reason:

    { $reason }

    You can reply to { $contact } or send another request whenever you like.

    { $lab }
