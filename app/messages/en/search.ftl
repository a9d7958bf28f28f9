# Search.

search-title = Search
search-label = What are you looking for?
search-hint = Write a word or a question. It does not matter if accents are missing or the last word is only begun.
search-results = Results
search-count =
    { $count ->
        [0] No results for “{ $text }”
        [one] 1 result for “{ $text }”
       *[other] { $count } results for “{ $text }”
    }
search-none = We found nothing for “{ $text }”. Try another word, or only a part of it.
search-none-filtered = We found nothing for “{ $text }” with these filters.
search-unfiltered = Search without filters
search-corrected = We did not find “{ $typed }”. We looked for “{ $meant }”.
search-unavailable = The search is being repaired and will be back in a moment. Try again.
search-unreached = We could not reach the search. Check that you are connected to the internet and try again.
search-facets = Filter the results
search-facet-remove = Remove the filter:
search-facet-kind = Kind
search-facet-phase = Phase
search-facet-time = Time
search-kind-guide = Guides and methods
search-kind-project = Projects
search-kind-session = Sessions
search-kind-survey = Surveys
search-kind-person = People
search-kind-course = Courses
search-kind-entity = Entities
search-kind-lab = Labs
