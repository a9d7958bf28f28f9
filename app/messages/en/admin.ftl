# Administration: people and roles, the audit log, jobs that gave up.

admin-title = Administration
admin-action = What you can do
admin-accounts-title = Accounts
admin-accounts-card = Find people, grant and take away roles, connect them to entities.
admin-accounts-search = Name or address
admin-accounts-role = Role
admin-accounts-any-role = Any role
admin-accounts-empty = No account fits this search.
admin-accounts-all = See all accounts
admin-unconfirmed =
    { $count ->
        [0] none unconfirmed
        [one] and one unconfirmed
       *[other] and { $count } unconfirmed
    }
admin-administrators = Administrators
admin-audit-lines = Lines in the audit log
admin-jobs-waiting = Jobs waiting
admin-jobs-dead =
    { $count ->
        [one] One job failed and is not tried again until you say so.
       *[other] { $count } jobs failed and are not tried again until you say so.
    }
admin-jobs-open = See what failed
admin-account-kicker = Account
admin-account-since = Account since
admin-account-confirmed = Address confirmed
admin-account-not-confirmed = Not yet
admin-account-unconfirmed = Unconfirmed
admin-account-invented = Demonstration
admin-account-invented-text = Invented person
admin-account-history = See what was logged about this account
admin-role = Role
admin-role-may = What it allows
admin-role-since = Granted
admin-role-none = No
admin-role-grant = Grant
admin-role-revoke = Take away
admin-role-innovator-may = Having a profile in the network of innovators.
admin-role-designer-may = Making and running projects, sessions, surveys, guides and courses.
admin-role-director-may = The same as a designer, and seeing the portfolio.
admin-role-administrator-may = Everything, these pages included.
admin-memberships = Entities
admin-memberships-empty = This person belongs to no entity.
admin-membership-role = Place in the entity
admin-membership-add = Connect to the entity
admin-membership-end = Disconnect
admin-member-may = Sees the drafts the entity takes part in.
admin-manager-may = Also edits the entity's page.
admin-entity = Entity
admin-entity-choose = Choose an entity
flash-role-granted = The role is granted. It counts from the next page the person opens.
flash-role-revoked = The role is taken away.
flash-membership-set = The person now belongs to the entity.
flash-membership-ended = The person no longer belongs to the entity.

admin-audit-title = Audit log
admin-audit-card = Who did what to which thing, and when.
admin-audit-lead = Each line proves the one before: a line that was changed or deleted shows. People appear with a number, and with their name while they have an account.
admin-audit-empty = No line fits this filter.
admin-audit-all = See the whole log
admin-audit-kind = Kind of thing
admin-audit-any-kind = Any kind
admin-audit-number = Line
admin-audit-when = When
admin-audit-what = What happened
admin-audit-thing = To what
admin-audit-who = Who
admin-audit-platform = The platform
admin-audit-visitor = Visitor, signed out
admin-audit-erased = Erased account ({ $pseudonym })
audit-kind-account = Account
audit-kind-project = Project
audit-kind-session = Session
audit-kind-survey = Survey
audit-kind-guide = Guide
audit-kind-course = Course
audit-kind-edition = Edition
audit-kind-entity = Entity
audit-kind-person = Profile
audit-kind-job = Job
audit-create = Created
audit-edit = Changed
audit-publish = Published
audit-delete = Deleted
audit-account-create = Account created
audit-account-confirm = Address confirmed
audit-account-edit = Name or language changed
audit-account-password = Password changed
audit-account-reset = Password recovered by link
audit-account-ask-email = Change of address asked for
audit-account-email = Address changed
audit-account-end-session = Sessions ended
audit-account-erase = Account erased by the person
audit-account-expire = Account never confirmed, erased
audit-account-grant = Role granted: { $role }
audit-account-revoke = Role taken away: { $role }
audit-account-join = Connected to an entity: { $role }
audit-account-leave = Disconnected from an entity
audit-job-retry = Job tried again

admin-jobs-title = Jobs that failed
admin-jobs-card = Mails and other jobs that the platform gave up on.
admin-jobs-lead = The platform tries each job eight times, waiting longer each time. Then it waits for you. After 30 days it deletes it.
admin-jobs-empty = No job has failed.
admin-job = Job
admin-job-mail = Mail
admin-job-attempts = Attempts
admin-job-error = Last failure
admin-job-tried = Last attempt
admin-job-retry = Try again
flash-job-retried = The job is tried again right away.
