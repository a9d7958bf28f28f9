# Entities.

entities-title = Entities
entities-lead = The public bodies, higher-education institutions and civil-society organisations that work with the lab.
entities-new = Create an entity
entities-create = Create the entity
entities-edit = Edit the entity
entities-save = Save the changes
entities-count =
    { $count ->
        [one] { $count } entity
       *[other] { $count } entities
    }
entities-projects =
    { $count ->
        [one] { $count } project
       *[other] { $count } projects
    }
entities-name = Name
entities-name-hint = The full name, as the entity writes it.
entities-kind = Kind
entities-all-kinds = All kinds
entities-region = Region
entities-region-hint = Where it works, for example Algarve or Portugal.
entities-all-regions = All regions
entities-website = Website
entities-source = Source
entities-source-hint = Where the facts come from.
entities-description = What it does
entities-description-hint = A few paragraphs for those who do not know it. You can use Markdown.
entities-none = There are no entities yet.
entities-none-found = No entity matches these filters.
entities-see-all = See all entities
entities-see-projects = See the projects
entities-its-projects = Projects
entities-all-projects = See all
entities-no-projects = This entity has no published projects yet.
entity-kind-central = Central administration
entity-kind-local = Local authority
entity-kind-institute = Public institute or company
entity-kind-higher-education = Higher education
entity-kind-civil-society = Civil society
entity-kind-international = International organisation
flash-entity-created = The entity is created.
flash-entity-saved = The changes are saved.
